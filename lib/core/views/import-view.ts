import type { Message } from '@/lib/core/prompts/message';

/** The shapes that can be imported, with what a screen calls them. */
export const SHAPES = {
  nested: 'prompt with a list of responses',
  long: 'one row per response',
  simpo: 'SimPO',
  dpo_pair: 'DPO_Pair',
  ultrafeedback: 'UltraFeedback',
  distilabel: 'distilabel',
  open_instruct: 'open-instruct',
  paired: 'already paired',
  prompts: 'prompts with constraints, no responses',
  trees: 'search trees',
} as const;

/** A key of `SHAPES`. */
export type Shape = keyof typeof SHAPES;

/** Where something was seen: the file's name, its 1-based line (or record, in a JSON array), and a short word on what. */
export type ImportCase = { file: string; line: number; detail: string };

/** A count with its first cases (at most 20). */
export type ImportFinding = { count: number; cases: ImportCase[] };

/** Every kind of finding, in the order of the report, with its title. The first four are rows that were not imported. */
export const FINDINGS = {
  unreadableLines: 'unreadable lines',
  rowsWithoutPrompt: 'rows without a prompt',
  lengthMismatches: 'lists of different length',
  otherShape: 'rows of another shape',
  emptyResponses: 'empty responses',
  unscoredResponses: 'unscored responses',
  duplicateResponses: 'duplicate responses',
  equalTextsDifferentRewards: 'equal texts with different rewards',
  repairedTexts: 'texts with a lone surrogate or NUL, made well-formed',
  nonFiniteNumbers: 'rows with NaN or Infinity in place of a number',
  keptTemplates: 'chat templates kept as text',
  conflictingPrompts: 'rows whose prompt differs under one prompt_id',
  laterMetadata:
    'rows with metadata that the first row of their prompt did not have, which were left out',
} as const;

/** A key of `FINDINGS`. */
export type FindingKind = keyof typeof FINDINGS;

/** What an import did. `rows` counts records read; those not imported are in the first four findings. */
export type ImportReport = {
  files: { name: string; bytes: number; rows: number; shape: Shape; gzip: boolean }[];
  rows: number;
  rowsImported: number;
  prompts: number;
  responses: number;
  scored: number;
  unscored: number;
  rewards: string[];
  activeReward: string | null;
  findings: Record<FindingKind, ImportFinding>;
  seconds: number;
};

/** The first records of a file as they would be imported. Where none could be, `problem` says why. */
export type ImportPreview = {
  file: string;
  /** Null where the first record has no known shape. */
  shape: Shape | null;
  problem: string | null;
  /** The file's own names for the columns of its first record. */
  columns: string[];
  gzip: boolean;
  layout: 'lines' | 'array';
  rewards: string[];
  records: {
    line: number;
    promptId: string | null;
    messages: Message[];
    responses: { text: string; rewards: Record<string, number | null>; model: string | null }[];
    /** How many responses the record has; `responses` holds the first few. */
    responseCount: number;
  }[];
};
