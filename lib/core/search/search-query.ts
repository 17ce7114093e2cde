/** Where is searched: in the prompt, in its responses, or in both. */
export type SearchPlace = 'all' | 'prompt' | 'response';

/** Words that stand one after the other; with `prefix` the last may go on. At least one word, in lower case. */
export type SearchTerm = { words: readonly string[]; prefix: boolean };

/** A search by words: every included term occurs in the place, no excluded one does. */
export type WordSearch = {
  kind: 'words';
  included: readonly SearchTerm[];
  excluded: readonly SearchTerm[];
  place: SearchPlace;
};

/** A search by a regular expression, valid as `new RegExp(source, flags)`. */
export type PatternSearch = { kind: 'pattern'; source: string; flags: string; place: SearchPlace };

/** A search that can be run. */
export type SearchQuery = WordSearch | PatternSearch;

/** What is marked in a text: a term's words, or a text as it stands. */
export type MarkTerm = SearchTerm | { literal: string };
