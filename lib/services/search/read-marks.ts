import type { MarkTerm } from '@/lib/core/search/search-query';
import type { TextMarks } from '@/lib/core/views/text-marks';
import type { ServiceContext } from '@/lib/services/service-context';
import type { OpenView } from '@/lib/services/views/open-view';

/** How long a pattern may look for its matches in one prompt, in milliseconds. */
const PATTERN_MS = 1500;

/** Returns what a view's search marks in one prompt and its responses: its words, or the texts that its pattern matches. */
export async function readMarks(
  { database }: ServiceContext,
  { dataset, found }: OpenView,
  ordinal: number,
): Promise<TextMarks> {
  if (!found) return { messages: [], responses: [] };
  const { query, hits } = found;
  if (query.kind === 'words') return inPlace([...query.included], query.place);
  if (!hits?.has(ordinal)) return { messages: [], responses: [] };
  const range = { from: ordinal, to: ordinal + 1, limitMs: PATTERN_MS };
  const { texts } = await database.search.findPattern(dataset.id, query, range);
  const literals = texts.map((literal) => ({ literal }));
  return inPlace(literals, query.place);
}

function inPlace(terms: MarkTerm[], place: 'all' | 'prompt' | 'response'): TextMarks {
  return {
    messages: place === 'response' ? [] : terms,
    responses: place === 'prompt' ? [] : terms,
  };
}
