import type { DatasetCard } from './dataset-card';
import type { JobView } from './job-view';

/** The page of a dataset's scores. */
export type ScoresView = {
  dataset: DatasetCard;
  /** Why a reward is approximate, by its name; exact and unknown ones are absent. */
  approximate: Record<string, string>;
  /** How many of the first prompts, of those looked at, carry constraints. */
  constraints: { looked: number; found: number };
  /** The last job that scored the dataset by verifiers, or does, and was not undone; null where there was none. */
  last: JobView | null;
  /** The same, by an endpoint. */
  lastByEndpoint: JobView | null;
  /** The last change of the rewards, where it can be undone. */
  undoable: JobView | null;
};
