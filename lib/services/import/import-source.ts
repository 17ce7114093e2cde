/** One file (or stream) to import. */
export type ImportSource = {
  /** The name that messages and the report use. */
  name: string;
  /** Bytes as stored, compressed or not; 0 where unknown. */
  sizeBytes: number;
  open: () => AsyncIterable<Uint8Array>;
};
