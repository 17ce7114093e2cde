/**
 * Parameters to set in an address, a list for one that is repeated, or with null to remove: `reward.*` removes all that
 * begin with `reward.`.
 */
export type QueryChanges = Record<string, string | readonly string[] | null>;
