import type { PatternSearch, WordSearch } from '@/lib/core/search/search-query';

/** The dataset whose texts are searched; another content has another fingerprint. */
export type SearchTarget = { id: number; fingerprint: string };

/** The texts of one prompt. */
export type SearchDocument = { ordinal: number; prompt: string; responses: readonly string[] };

/** Builds one index. Until it is finished nobody sees it. */
export type SearchBuilder = {
  /** Adds prompts, whose ordinals ascend. */
  add(documents: readonly SearchDocument[]): void;
  /** Makes the index the dataset's own and returns its size in bytes. */
  finish(): number;
  /** Leaves nothing behind; does nothing once finished. */
  discard(): void;
};

/** The first match of a prompt: in its text (`index` null) or a response, from `start` to `end` in UTF-16 units. */
export type PatternHit = { ordinal: number; index: number | null; start: number; end: number };

/** Which prompts a pattern is tried on, and for how long. */
export type PatternRange = { from: number; to: number; limitMs: number };

/**
 * What a pattern found: prompts below `reached` were searched to their end. `texts` are distinct matched texts, at
 * most 200, of a range of one prompt. `stalledMs` is how long nothing was heard of it at the end, in milliseconds.
 */
export type PatternMatches = {
  hits: PatternHit[];
  reached: number;
  texts: string[];
  stalledMs: number;
};

/** Full-text indexes of datasets, and search by pattern. One implementation per database engine. */
export type SearchStore = {
  /** Whether a dataset has its index. */
  isReady(target: SearchTarget): boolean;
  /** Ordinals of the prompts that a search finds, ascending. Throws where the dataset has no index. */
  find(target: SearchTarget, search: WordSearch): Uint32Array;
  openBuilder(target: SearchTarget): SearchBuilder;
  /** Searches the texts themselves in a thread that is ended after the limit. Rejects where it could not be run. */
  findPattern(
    datasetId: number,
    search: PatternSearch,
    range: PatternRange,
  ): Promise<PatternMatches>;
  /** Removes the indexes of a dataset, finished or not. */
  remove(datasetId: number): void;
  /** Removes what builders left that were killed, but for those of the given datasets. */
  removeUnfinished(except: ReadonlySet<number>): void;
};
