import type { SearchQuery } from '@/lib/core/search/search-query';
import type { SearchStatus } from '@/lib/core/views/search-view';
import type { PatternHit } from '@/lib/data/search-store';

/** What a search found in a dataset. */
export type FoundPrompts = {
  query: SearchQuery;
  /** Ascending. */
  ordinals: Uint32Array;
  /** By ordinal, where a pattern was searched. */
  hits: ReadonlyMap<number, PatternHit> | null;
  /** Names what was searched for and how; the same key stands for the same ordinals. */
  key: string;
  status: SearchStatus;
};
