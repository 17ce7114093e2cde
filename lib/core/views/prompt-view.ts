import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { PromptField, PromptSort } from '@/lib/core/filters/prompt-filter';
import type { Message } from '@/lib/core/prompts/message';
import type { Override } from '@/lib/core/recipes/override';
import type { PairOutcome } from '@/lib/core/rewards/pair-outcome';
import type { PointPick } from '@/lib/core/rewards/pick-points';
import type { RewardPoint } from '@/lib/core/rewards/reward-point';
import type { Bins } from '@/lib/core/stats/histogram';
import type { TreeNode, TreeParameters } from '@/lib/core/tree/search-tree';
import type { ViewHeader } from './overview-view';
import type { PairExample } from './pairing-view';
import type { SearchSnippet } from './search-view';
import type { TextMarks } from './text-marks';

/** A row of the prompts table, with every per-prompt number by its field. Numbers are null where they do not exist. */
export type PromptRow = Record<PromptField, number | null> & {
  /** 0-based position in import order: the prompt's address within the dataset. */
  ordinal: number;
  promptId: string;
  /** The first 300 characters of the prompt's text. */
  text: string;
  total: number;
  outcome: PairOutcome;
  /** What a person decided; null or empty where nothing. */
  override: Override['action'] | null;
  tags: string[];
  hasNote: boolean;
  /** Where the view's search matches; null without one, or where it only excludes. */
  match: SearchSnippet | null;
  /** Models of its responses, that of most responses first; ten at most of those that are counted, and how many there are. */
  models: { names: string[]; count: number };
  /** Scored responses per bin of `PromptPageView.stripBins`: the row's strip. Its size does not grow with the responses. */
  strip: number[];
};

/** A window of the prompts table. `offset` counts from the first prompt shown in the chosen order. */
export type PromptPageView = {
  header: ViewHeader;
  sort: PromptSort;
  offset: number;
  rows: PromptRow[];
  /** True where responses of the dataset name models. */
  hasModels: boolean;
  /** The common axis of the strips, over the whole dataset; null without scored responses. */
  stripBins: Bins | null;
};

/** Ids of prompts shown; `offset` counts from the first in the chosen order. */
export type PromptIdsView = { shown: number; offset: number; ids: string[] };

/** One response of a prompt. `reward` is null where it is unscored. */
export type ResponseView = {
  index: number;
  text: string;
  length: number;
  reward: number | null;
  /** All named rewards of this response. */
  rewards: Record<string, number | null>;
  model: string | null;
  attributes: Record<string, unknown>;
  /** The points that pick this response. */
  points: RewardPoint[];
};

/** The points that picked the sides of a pair. */
export type PairPoints = { chosen: RewardPoint | null; rejected: RewardPoint | null };

/** What people decided about a prompt, and whether there is something to undo or redo in the dataset. */
export type PromptCurationView = PromptCuration & {
  /** Why the override does not fit the current pairing, in words. */
  conflict: string | null;
  undo: boolean;
  redo: boolean;
};

/** A node of the prompt's search tree; `response` is the index of its full response, null where it has none. */
export type TreeNodeView = TreeNode & { response: number | null };

/** The page of one prompt. */
export type PromptView = {
  header: ViewHeader;
  ordinal: number;
  promptId: string;
  messages: Message[];
  /** True where a chat template could not be turned back into messages. */
  templated: boolean;
  /** Without the search tree. */
  meta: Record<string, unknown>;
  /** The search tree that responses come from, each node after its parent; null where there is none. */
  tree: { nodes: TreeNodeView[]; parameters: TreeParameters | null } | null;
  stats: {
    total: number;
    n: number;
    mu: number | null;
    sigma: number | null;
    min: number | null;
    max: number | null;
  };
  /** The seven picks in the order of the points; null for a skipped prompt. */
  picks: PointPick[] | null;
  outcome: PairOutcome;
  /** The pair that the current pairing gives, after what a person decided; null where there is none. */
  pair: PairExample | null;
  /** The points that picked its sides; null for a side that a person set. */
  pairPoints: PairPoints;
  curation: PromptCurationView;
  responses: ResponseView[];
  /** What the view's search marks in the messages and in the responses. */
  marks: TextMarks;
  /** Position among the prompts shown in the chosen order (0-based), or null where the filter hides this prompt; its neighbours' ordinals. */
  position: number | null;
  previous: number | null;
  next: number | null;
};
