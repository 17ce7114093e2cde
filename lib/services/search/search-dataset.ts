import { AppError } from '@/lib/core/errors/app-error';
import { parseSearch } from '@/lib/core/search/parse-search';
import type { SearchResults } from '@/lib/core/views/search-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { findPrompts } from './find-prompts';
import { readSnippets } from './read-snippets';

/**
 * Returns the first `limit` prompts that a search finds, in import order, and where each matches. Unlike a view's
 * search it needs no reward. Throws `not_found` for an unknown dataset, `invalid_input` for what cannot be searched for.
 */
export async function searchDataset(
  context: ServiceContext,
  name: string,
  typed: string,
  limit: number,
): Promise<SearchResults> {
  const { database } = context;
  const dataset = await findDataset(database, name);
  if (!dataset) {
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  }
  const parsed = parseSearch(typed);
  if ('problem' in parsed) {
    throw new AppError(
      'invalid_input',
      `cannot search for ${JSON.stringify(typed)}: ${parsed.problem}`,
    );
  }
  const found = await findPrompts(context, dataset, typed);
  if (!found) throw new Error('a search that can be read finds something or nothing');
  const ordinals = Array.from(found.ordinals.subarray(0, limit));
  const prompts = await database.bulk.readPromptsAt(dataset.id, ordinals);
  const snippets = await readSnippets(database, dataset.id, prompts, found);
  return {
    dataset: dataset.name,
    query: typed,
    found: found.ordinals.length,
    prompts: dataset.prompts,
    incomplete: found.status.incomplete,
    results: prompts.map(({ ordinal, promptId }) => {
      const snippet = snippets.get(ordinal) ?? null;
      return {
        ordinal,
        prompt_id: promptId,
        where: snippet === null ? null : snippet.index === null ? 'prompt' : 'response',
        response: snippet?.index ?? null,
        snippet: snippet?.pieces ?? [],
      };
    }),
  };
}
