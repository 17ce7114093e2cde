import type { Message } from '@/lib/core/prompts/message';
import type { PairOutcome } from '@/lib/core/rewards/pair-outcome';
import type { MatrixCell, PairingMatrix } from '@/lib/core/rewards/pairing-matrix';
import type { Histogram } from '@/lib/core/stats/histogram';
import type { ViewHeader } from './overview-view';
import type { TextMarks } from './text-marks';

/** The pairings page: the matrix over the prompts shown. */
export type MatrixView = { header: ViewHeader; matrix: PairingMatrix };

/** One side of a pair. */
export type PairSide = {
  index: number;
  text: string;
  reward: number;
  length: number;
  /** Distance of the reward from the point's target, in σ; null where no point picked the response. */
  deviation: number | null;
  model: string | null;
};

/** A pair as the export would write it, with what its prompt asked. */
export type PairExample = {
  ordinal: number;
  promptId: string;
  messages: Message[];
  chosen: PairSide;
  rejected: PairSide;
  /** Characters both texts begin with, and their share of the longer text. */
  sharedPrefix: number;
  sharedPrefixRatio: number;
  /** Words both texts begin with, and their share of those of the text with more. */
  sharedWords: number;
  sharedWordRatio: number;
};

/** A prompt that a pairing leaves out. */
export type LeftOutPrompt = {
  ordinal: number;
  promptId: string;
  text: string;
  outcome: Exclude<PairOutcome, 'usable'>;
};

/** What the panel beside the matrix shows of one cell. */
export type PairingView = {
  header: ViewHeader;
  cell: MatrixCell;
  /** Over usable prompts; null without any. */
  margins: Histogram | null;
  /** Chosen − rejected length in characters, over usable prompts; null without any. */
  lengthDifferences: Histogram | null;
  examples: (PairExample & {
    /** What the view's search marks in the messages and in the responses. */
    marks: TextMarks;
  })[];
  /** The first prompts left out, with the reason; the cell has the counts. */
  leftOut: LeftOutPrompt[];
  /** Prompts of the dataset whose pairs people overrode: an export follows them, the numbers here do not. */
  overridden: number;
};
