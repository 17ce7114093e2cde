import type { PromptCuration } from '@/lib/core/curation/prompt-curation';
import type { ViewHeader } from './overview-view';

/** A prompt about which something was decided. */
export type CuratedPrompt = PromptCuration & {
  promptId: string;
  ordinal: number;
  /** The first 160 characters of the prompt's text. */
  text: string;
  /** Why the override no longer fits, in words. */
  conflict: string | null;
};

/** How many prompts stand how; one prompt may count under several. */
export type CurationCounts = {
  excluded: number;
  swapped: number;
  set: number;
  tagged: number;
  noted: number;
};

/** What was done in one go. `what` says it in words. */
export type CurationChangeView = {
  id: number;
  at: string;
  what: string[];
  reason: string;
  undone: boolean;
};

/** What an action changed, or would change: of the prompts it looked at, those that change and those that keep what was decided. */
export type CurationOutcome = { shown: number; changed: number; kept: number };

/** The curation page: what people decided about the prompts shown. */
export type CurationView = {
  header: ViewHeader;
  /** Over the prompts shown. */
  counts: CurationCounts;
  /** Curated prompts, shown ones and those that the filter hides. */
  curated: { shown: number; total: number };
  /** The first of those shown, in prompt order, conflicts first. */
  prompts: CuratedPrompt[];
  conflicts: number;
  /** How many overridden prompts were looked at for conflicts, in prompt order; fewer than all on large curations. */
  looked: { overridden: number; of: number };
  /** The last changes, the latest first. */
  history: CurationChangeView[];
  undo: boolean;
  redo: boolean;
};
