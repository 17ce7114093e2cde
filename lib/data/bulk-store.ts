/** A prompt as stored. `messages` and `meta` are JSON texts. */
export type PromptRecord = {
  ordinal: number;
  promptId: string;
  messages: string;
  text: string;
  templated: boolean;
  meta: string | null;
};

/** Consecutive responses of one prompt: `texts` as `encodeTexts` makes it, `attributes` a JSON array or null where none has any. */
export type BlockRecord = {
  ordinal: number;
  first: number;
  count: number;
  texts: Buffer;
  attributes: string | null;
};

/** One float64 per response for consecutive responses of one prompt. */
export type VectorRecord = { ordinal: number; field: number; first: number; values: Float64Array };

/** One chunk of one column of per-prompt statistics. */
export type ColumnRecord = { scope: string; name: string; chunk: number; data: Uint8Array };

/** Which response: `index` is its position within the prompt. */
export type ResponseAddress = { ordinal: number; index: number };

/** What one short transaction writes. */
export type WriteBatch = {
  prompts?: PromptRecord[];
  blocks?: BlockRecord[];
  vectors?: VectorRecord[];
  /** Replaces chunks that are there already. */
  columns?: ColumnRecord[];
};

/** Writes the batches of one dataset one after the other, each as a whole. */
export type BulkWriter = {
  /** How many batches are under way at most when `write` resolves. */
  readonly depth: number;
  /**
   * Takes the next batch and resolves when another may be given. The batch and its memory must stay as they are until
   * `depth` later batches are taken, or `finish` resolves. Rejects where this or an earlier batch could not be stored;
   * then nothing more is written.
   */
  write(batch: WriteBatch): Promise<void>;
  /** Resolves once every batch is stored; rejects as `write` does. Nothing may be written afterwards. */
  finish(): Promise<void>;
  /** Resolves once nothing is being written any more, whether it went well or not. May follow `finish`. */
  stop(): Promise<void>;
};

/**
 * The paths on which speed decides: writing and reading responses and columns in bulk. One implementation per
 * database engine; everything else goes through Prisma.
 */
export type BulkStore = {
  /** Writes all of a batch or nothing. Keep a batch below about 2,000 rows or 8 MB: others wait while it is written. */
  write(datasetId: number, batch: WriteBatch): Promise<void>;
  /** Opens a writer for many batches of one dataset; others may read and write meanwhile. */
  openWriter(datasetId: number): BulkWriter;
  /** The chunks [from, to) of a column in order; a chunk never written is absent. */
  readColumn(
    datasetId: number,
    scope: string,
    name: string,
    from: number,
    to: number,
  ): Promise<{ chunk: number; data: Buffer }[]>;
  /**
   * Vectors of one field for ordinals in [from, to), in prompt order, in batches. A vector may be shorter than the
   * prompt's responses; those beyond it have no value. Prompts without any value are absent.
   */
  readVectors(
    datasetId: number,
    field: number,
    from: number,
    to: number,
  ): AsyncIterable<{ ordinal: number; values: Float64Array }[]>;
  /** As `readVectors`, for single ordinals, which ascend. */
  readVectorsAt(
    datasetId: number,
    field: number,
    ordinals: readonly number[],
  ): Promise<{ ordinal: number; values: Float64Array }[]>;
  /** Blocks for ordinals in [from, to) in prompt and index order, in batches. */
  readBlocks(datasetId: number, from: number, to: number): AsyncIterable<BlockRecord[]>;
  /** The texts of single responses, in the order asked for; only the blocks that hold them are read. */
  readTexts(datasetId: number, wanted: readonly ResponseAddress[]): Promise<string[]>;
  /** The block that holds one response. */
  readBlockOf(datasetId: number, ordinal: number, index: number): Promise<BlockRecord | null>;
  /** Prompts with ordinals in [from, to), in order. */
  readPrompts(datasetId: number, from: number, to: number): Promise<PromptRecord[]>;
  /** The ids of the prompts of the given ordinals, which ascend, without reading their texts; unknown ordinals are left out. */
  readPromptIdsAt(
    datasetId: number,
    ordinals: readonly number[],
  ): Promise<{ ordinal: number; promptId: string }[]>;
  /** Prompts of the given ordinals, in the order given; unknown ordinals are left out. */
  readPromptsAt(datasetId: number, ordinals: readonly number[]): Promise<PromptRecord[]>;
  /** Ordinals of the prompts whose text contains `text`, letter case ignored, ascending. Cost grows with the prompts' text. */
  findPrompts(datasetId: number, text: string): Promise<Uint32Array>;
  /** Deletes some rows of a dataset's content; false once nothing is left. Each call is one short transaction. */
  deleteSome(datasetId: number): Promise<boolean>;
  close(): void;
};
