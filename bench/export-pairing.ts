/** The pairing on which exports are measured. */
export const EXPORT_PAIRING = { chosen: 'max', rejected: 'mu-2s' } as const;
