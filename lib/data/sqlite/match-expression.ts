import type { SearchTerm, WordSearch } from '@/lib/core/search/search-query';

/**
 * Returns a search as FTS5's query language has it, or null where only exclusions are given, which it cannot say.
 * Every word stands in quotes and holds letters, digits and marks alone, so nothing in it is taken for an operator.
 */
export function matchExpression({ included, excluded, place }: WordSearch): string | null {
  if (included.length === 0) return null;
  const wanted = included.map(termExpression).join(' AND ');
  return inPlace(
    excluded.reduce((text, term) => `(${text}) NOT ${termExpression(term)}`, wanted),
    place,
  );
}

/** Returns what finds every prompt that has at least one excluded term. */
export function excludedExpression({ excluded, place }: WordSearch): string {
  return inPlace(excluded.map(termExpression).join(' OR '), place);
}

function inPlace(expression: string, place: WordSearch['place']): string {
  if (place === 'all') return expression;
  return `{${place === 'prompt' ? 'prompt' : 'responses'}} : (${expression})`;
}

function termExpression({ words, prefix }: SearchTerm): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}
