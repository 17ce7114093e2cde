import type { Database } from '@/lib/data/database';
import { nextTurn } from '@/lib/services/next-turn';

/** A prompt with its vectors, one for each field asked for, in that order. */
export type PromptVectors = { ordinal: number; promptId: string; vectors: Float64Array[] };

const PROMPTS_PER_PAGE = 128;

/** Values of a prompt's responses, a vector for each field asked for, in that order. */
type PromptValues = Omit<PromptVectors, 'promptId'>;

/**
 * Yields pages of prompts with the values of some fields and their ids, as `walkValues` does.
 */
export async function* walkVectors(
  database: Database,
  datasetId: number,
  fields: readonly number[],
  ordinals: readonly number[],
): AsyncGenerator<PromptVectors[], void, undefined> {
  for await (const page of walkValues(database, datasetId, fields, ordinals)) {
    const prompts = await database.bulk.readPromptIdsAt(
      datasetId,
      page.map(({ ordinal }) => ordinal),
    );
    const ids = new Map(prompts.map(({ ordinal, promptId }) => [ordinal, promptId]));
    yield page.flatMap((prompt) => {
      const promptId = ids.get(prompt.ordinal);
      return promptId === undefined ? [] : [{ ...prompt, promptId }];
    });
  }
}

/**
 * Yields pages of prompts with the values of some fields, in the order of `ordinals`, which ascend. No text is read, and the
 * event loop gets a turn between pages. A prompt without values of a field has an empty vector.
 */
export async function* walkValues(
  { bulk }: Database,
  datasetId: number,
  fields: readonly number[],
  ordinals: readonly number[],
): AsyncGenerator<PromptValues[], void, undefined> {
  for (let start = 0; start < ordinals.length; start += PROMPTS_PER_PAGE) {
    await nextTurn();
    const page = ordinals.slice(start, start + PROMPTS_PER_PAGE);
    const columns: Map<number, Float64Array>[] = [];
    for (const field of fields) {
      const vectors = await bulk.readVectorsAt(datasetId, field, page);
      columns.push(new Map(vectors.map(({ ordinal, values }) => [ordinal, values])));
    }
    yield page.map((ordinal) => ({
      ordinal,
      vectors: columns.map((column) => column.get(ordinal) ?? new Float64Array()),
    }));
  }
}
