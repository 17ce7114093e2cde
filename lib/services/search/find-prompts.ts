import { randomUUID } from 'node:crypto';
import { describeStopped, describeUnready } from '@/lib/core/search/describe-search';
import { parseSearch } from '@/lib/core/search/parse-search';
import { passesWordSearch } from '@/lib/core/search/passes-word-search';
import type { PatternSearch, WordSearch } from '@/lib/core/search/search-query';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';
import type { FoundPrompts } from './found-prompts';
import { readIndexState } from './read-index-state';

/** How long a search by pattern may take, in milliseconds. */
const PATTERN_MS = 5000;

/** Reports come at least this often unless the pattern does not get past one prompt. */
const STUCK_MS = 1000;

const PROMPTS_PER_PAGE = 2000;

/**
 * Returns what a search as typed finds in a dataset; null without a search, or where it cannot be read. While there
 * is no index, the prompts' own texts are gone through and the status says so. A pattern goes through all texts for
 * at most five seconds; a search that was stopped is not kept, so that asking again runs it again.
 */
export async function findPrompts(
  context: ServiceContext,
  dataset: DatasetRecord,
  typed: string | null,
): Promise<FoundPrompts | null> {
  const parsed = typed === null ? null : parseSearch(typed);
  if (!parsed || 'problem' in parsed) return null;
  const { query } = parsed;
  const { searches } = context.frames;
  const key = `${dataset.id}:${dataset.fingerprint}:${JSON.stringify(query)}`;
  if (query.kind === 'pattern') {
    const result = await searches.get(key, () => findByPattern(context, dataset, query, key));
    if (result.status.incomplete !== null) searches.forget(key);
    return result;
  }
  const index = await readIndexState(context, dataset);
  if (index.state === 'ready') {
    return searches.get(key, async () => ({
      ...{ query, key, hits: null },
      ordinals: context.database.search.find(dataset, query),
      status: { incomplete: null, waiting: false },
    }));
  }
  const unready = `${key}:unready`;
  const found = await searches.get(unready, () => findInPrompts(context, dataset, query, unready));
  return { ...found, status: { ...found.status, incomplete: describeUnready(index) } };
}

async function findByPattern(
  { database }: ServiceContext,
  { id, prompts }: DatasetRecord,
  query: PatternSearch,
  key: string,
): Promise<FoundPrompts> {
  const range = { from: 0, to: prompts, limitMs: PATTERN_MS };
  const { hits, reached, stalledMs } = await database.search.findPattern(id, query, range);
  const whole = reached >= prompts;
  const reach = {
    ...{ searched: reached, total: prompts, seconds: PATTERN_MS / 1000 },
    stuck: stalledMs > STUCK_MS,
  };
  return {
    query,
    // Another run may come less far or farther: what depends on its ordinals must not be taken for this one's.
    key: whole ? key : `${key}:partial:${randomUUID()}`,
    ordinals: Uint32Array.from(hits, ({ ordinal }) => ordinal),
    hits: new Map(hits.map((hit) => [hit.ordinal, hit])),
    status: { incomplete: whole ? null : describeStopped(reach), waiting: false },
  };
}

async function findInPrompts(
  { database }: ServiceContext,
  { id, prompts }: DatasetRecord,
  query: WordSearch,
  key: string,
): Promise<FoundPrompts> {
  const ordinals: number[] = [];
  const pages = query.place === 'response' ? 0 : prompts;
  for (let from = 0; from < pages; from += PROMPTS_PER_PAGE) {
    for (const { ordinal, text } of await database.bulk.readPrompts(
      id,
      from,
      from + PROMPTS_PER_PAGE,
    )) {
      if (passesWordSearch([text], query)) ordinals.push(ordinal);
    }
    await nextTurn();
  }
  return {
    ...{ query, key, hits: null, ordinals: Uint32Array.from(ordinals) },
    status: { incomplete: '', waiting: true },
  };
}
