/** What its maker says of a dataset, for the header of its card. Nothing is made up for what is left open. */
export type CardDetails = {
  /** Null: the export's title. */
  prettyName: string | null;
  /** One of `HUB_LICENSES`; null: `other`. */
  license: string | null;
  /** ISO 639-1 or 639-2 codes; with none the card names no language. */
  languages: readonly string[];
};

/** Nothing said. */
export const NO_DETAILS: CardDetails = { prettyName: null, license: null, languages: [] };
