import type { TextPiece } from '@/lib/core/search/mark-matches';

/** Whether the search index of a dataset can be used; `share` is how much of it is built, from 0 to 1. */
export type IndexState = { state: 'ready' | 'missing' } | { state: 'building'; share: number };

/** What a page says about the search it made. */
export type SearchStatus = {
  /** Why the prompts shown are not all that match, in words; null where they are. */
  incomplete: string | null;
  /** True while the index is not there and may be soon. */
  waiting: boolean;
};

/** Where a prompt matches: in its own text (`index` null) or in a response, with the words around. */
export type SearchSnippet = { index: number | null; pieces: TextPiece[] };

/** What building an index measured: sizes in bytes (UTF-8 text gone through; the index's file) and the time it took. */
export type IndexResult = { textBytes: number; indexBytes: number; seconds: number };

/** What `sweetspot search` and the HTTP API answer. */
export type SearchResults = {
  dataset: string;
  query: string;
  /** Prompts found, of all. */
  found: number;
  prompts: number;
  /** Why these are not all that match, in words; null where they are. */
  incomplete: string | null;
  results: {
    ordinal: number;
    prompt_id: string;
    /** Null where the search only excludes. */
    where: 'prompt' | 'response' | null;
    /** Which response. */
    response: number | null;
    /** The words around the match, in pieces. */
    snippet: TextPiece[];
  }[];
};
