import type { Message } from '@/lib/core/prompts/message';
import type { RewardPoint } from '@/lib/core/rewards/reward-point';
import type { ViewHeader } from './overview-view';
import type { TextMarks } from './text-marks';

/** One of two responses that are compared. */
export type ComparedSide = {
  index: number;
  /** Where fewer than `units` UTF-16 units of it are here, its beginning. */
  text: string;
  units: number;
  /** In characters. */
  length: number;
  /** Null where it is unscored. */
  reward: number | null;
  model: string | null;
  points: RewardPoint[];
  /** The side of the current pair that it is. */
  role: 'chosen' | 'rejected' | null;
};

/** Two responses of a prompt beside each other. */
export type ResponsePairView = {
  header: ViewHeader;
  ordinal: number;
  promptId: string;
  messages: Message[];
  /** Of each message its whole length in UTF-16 units, of which fewer may be here, and in characters. */
  turns: { units: number; length: number }[];
  /** What the view's search marks in the messages and in the responses. */
  marks: TextMarks;
  a: ComparedSide;
  b: ComparedSide;
  /** Characters both texts begin with, and their share of the longer text. */
  sharedPrefix: number;
  sharedPrefixRatio: number;
  /** Words both texts begin with, and their share of those of the text with more. */
  sharedWords: number;
  sharedWordRatio: number;
  /** Indexes of all responses, the highest reward first, the unscored ones last. */
  order: number[];
  /** Where the prompt stands among those shown, 0-based, and its neighbours' ordinals; null where there are none. */
  position: number | null;
  previous: number | null;
  next: number | null;
};
