import type { Json, SourceRow } from '@/lib/core/dataset/source-row';

/** Responses of one prompt that are read but not yet written. */
export type PendingPrompt = {
  ordinal: number;
  promptId: string;
  /** The row to write with the first flush; null where the prompt is stored already. */
  row: Pick<SourceRow, 'messages' | 'templated' | 'meta'> | null;
  /** How many of its responses are stored already. */
  first: number;
  texts: string[];
  /** True where `texts` are still to be decoded: see `openSealed`. */
  sealed: boolean;
  lengths: number[];
  /** By field; a vector may be shorter than `texts`. */
  rewards: Map<number, number[]>;
  attributes: Record<string, Json>[];
  file: string;
  line: number;
};
