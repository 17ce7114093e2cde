/** Where the whole of a text is of which a page has the beginning. */
export type WholeText = {
  /** Its address. */
  url: string;
  /** Its length in UTF-16 units. */
  units: number;
  /** Matches of the search after the beginning. */
  matches?: number;
};
