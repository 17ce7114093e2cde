/** The bytes of one record, not yet decoded, and the 1-based line on which they begin. */
export type RawRecord = { line: number; bytes: Buffer };

/** Where a splitter begins and how much it may hold. */
export type SplitterOptions = {
  file: string;
  /** The 1-based line of the first byte. */
  firstLine: number;
  maxRecordBytes: number;
};

/** Cuts a text into records as its bytes arrive. It holds no more than the record that is not complete yet. */
export type RecordSplitter = {
  /** What a record is called in an error. */
  unit: 'line' | 'element';
  /** Takes the next bytes and returns the records that are now complete; they lie in the bytes given. */
  push: (chunk: Buffer) => RawRecord[];
  /** Returns what was left at the end of the text, or throws `invalid_input` where that is not a whole record. */
  end: () => RawRecord[];
};
