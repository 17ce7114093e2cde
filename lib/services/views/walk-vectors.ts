import type { Database } from '@/lib/data/database';
import { nextTurn } from '@/lib/services/next-turn';

/** A prompt with its vectors, one for each field asked for, in that order. */
export type PromptVectors = { ordinal: number; promptId: string; vectors: Float64Array[] };

const PROMPTS_PER_PAGE = 256;

/**
 * Yields prompts with the values of some fields, in the order of `ordinals`, which ascend: one pass over the pages
 * that hold any of them, no text read. The event loop gets a turn between pages. A prompt without values of a field
 * has an empty vector.
 */
export async function* walkVectors(
  { bulk }: Database,
  datasetId: number,
  fields: readonly number[],
  ordinals: readonly number[],
): AsyncGenerator<PromptVectors, void, undefined> {
  for (const wanted of pagesOf(ordinals)) {
    await nextTurn();
    const from = Math.min(...wanted);
    const to = Math.max(...wanted) + 1;
    const columns: Map<number, Float64Array>[] = [];
    for (const field of fields) {
      const byPrompt = new Map<number, Float64Array>();
      for await (const batch of bulk.readVectors(datasetId, field, from, to)) {
        for (const { ordinal, values } of batch) byPrompt.set(ordinal, values);
      }
      columns.push(byPrompt);
    }
    for (const { ordinal, promptId } of await bulk.readPromptIds(datasetId, from, to)) {
      if (!wanted.has(ordinal)) continue;
      const vectors = columns.map((byPrompt) => byPrompt.get(ordinal) ?? new Float64Array());
      yield { ordinal, promptId, vectors };
    }
  }
}

/** Groups ascending ordinals that lie within one page of each other. */
function pagesOf(ordinals: readonly number[]): Set<number>[] {
  const pages = new Map<number, Set<number>>();
  for (const ordinal of ordinals) {
    const page = Math.floor(ordinal / PROMPTS_PER_PAGE);
    const known = pages.get(page);
    if (known) known.add(ordinal);
    else pages.set(page, new Set([ordinal]));
  }
  return [...pages.values()];
}
