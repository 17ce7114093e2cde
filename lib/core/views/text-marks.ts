import type { MarkTerm } from '@/lib/core/search/search-query';

/** What a view's search marks in the messages of a prompt and in its responses. */
export type TextMarks = { messages: MarkTerm[]; responses: MarkTerm[] };
