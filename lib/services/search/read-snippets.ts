import { cutSnippet } from '@/lib/core/search/cut-snippet';
import { countTerms, findMarks } from '@/lib/core/search/find-marks';
import type { WordSearch } from '@/lib/core/search/search-query';
import type { SearchSnippet } from '@/lib/core/views/search-view';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import type { Database } from '@/lib/data/database';
import type { PatternHit } from '@/lib/data/search-store';
import type { FoundPrompts } from './found-prompts';

/** A prompt whose matches are looked for. */
type FoundPrompt = { ordinal: number; text: string };

type Candidate = { index: number | null; text: string };

/**
 * Returns where each of the given prompts matches, with the words around: the text that holds the most of the terms,
 * the prompt before its responses. A prompt found by exclusion alone has none. Cost: the texts of the given prompts.
 */
export async function readSnippets(
  database: Database,
  datasetId: number,
  prompts: readonly FoundPrompt[],
  found: FoundPrompts,
): Promise<Map<number, SearchSnippet>> {
  const snippets = new Map<number, SearchSnippet>();
  for (const prompt of prompts) {
    const hit = found.hits?.get(prompt.ordinal);
    const snippet = hit
      ? await snippetOfHit(database, datasetId, prompt, hit)
      : found.query.kind === 'words'
        ? await snippetOfWords(database, datasetId, prompt, found.query)
        : null;
    if (snippet) snippets.set(prompt.ordinal, snippet);
  }
  return snippets;
}

async function snippetOfHit(
  database: Database,
  datasetId: number,
  prompt: FoundPrompt,
  { ordinal, index, start, end }: PatternHit,
): Promise<SearchSnippet> {
  const texts =
    index === null ? [prompt.text] : await database.bulk.readTexts(datasetId, [{ ordinal, index }]);
  return { index, pieces: cutSnippet(texts[0] ?? '', [{ start, end }]) };
}

async function snippetOfWords(
  database: Database,
  datasetId: number,
  { ordinal, text }: FoundPrompt,
  { included, place }: WordSearch,
): Promise<SearchSnippet | null> {
  let best: { terms: number; candidate: Candidate } | null = null;
  const consider = (candidate: Candidate) => {
    const terms = countTerms(candidate.text, included);
    if (terms > (best?.terms ?? 0)) best = { terms, candidate };
    return best?.terms === included.length;
  };
  const isFound = place !== 'response' && consider({ index: null, text });
  if (!isFound && place !== 'prompt') {
    for await (const candidate of responsesOf(database, datasetId, ordinal)) {
      if (consider(candidate)) break;
    }
  }
  return snippetOf(best, included);
}

function snippetOf(
  best: { candidate: Candidate } | null,
  included: WordSearch['included'],
): SearchSnippet | null {
  if (!best) return null;
  const { index, text } = best.candidate;
  return { index, pieces: cutSnippet(text, findMarks(text, included)) };
}

async function* responsesOf(
  database: Database,
  datasetId: number,
  ordinal: number,
): AsyncGenerator<Candidate, void, undefined> {
  for await (const blocks of database.bulk.readBlocks(datasetId, ordinal, ordinal + 1)) {
    for (const { first, texts, count } of blocks) {
      for (const [i, text] of decodeTexts(texts, count).entries()) yield { index: first + i, text };
    }
  }
}
