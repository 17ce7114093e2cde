/** A whole file: its size and the SHA-256 of its bytes, in hex. */
export type WrittenFile = { bytes: number; sha256: string };

/** A file of rows that is being written. Rows are JSON texts without line ends, each with the same keys. */
export type RowFile = {
  /** Takes rows in order. They may still be on their way to the disk when it resolves; memory is bounded. */
  write(rows: readonly string[]): Promise<void>;
  /** Resolves once the file is whole and closed. */
  finish(): Promise<WrittenFile>;
  /** Closes a file that is not wanted any more, whatever became of it. Never throws. */
  abandon(): Promise<void>;
};
