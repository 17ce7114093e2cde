import { AppError } from '@/lib/core/errors/app-error';
import type { IndexResult } from '@/lib/core/views/search-view';
import { decodeTexts, textByteLengths } from '@/lib/data/blocks/text-block';
import type { Database } from '@/lib/data/database';
import { findDataset } from '@/lib/data/queries/find-dataset';
import type { SearchDocument, SearchTarget } from '@/lib/data/search-store';
import { nextTurn } from '@/lib/services/next-turn';
import type { ServiceContext } from '@/lib/services/service-context';

const PROMPTS_PER_STEP = 64;

/** How the building of an index is watched and stopped. `onProgress` gets the prompts done, of all. */
type IndexRun = { signal: AbortSignal; onProgress: (done: number, total: number) => void };

/**
 * Builds the search index of a dataset from its stored texts and returns what it measures. Reading and searching go
 * on meanwhile. Throws `not_found` for an unknown dataset and `cancelled`; then nothing of it is left.
 */
export async function buildIndex(
  { database }: ServiceContext,
  name: string,
  { signal, onProgress }: IndexRun,
): Promise<IndexResult> {
  const dataset = await findDataset(database, name);
  if (!dataset) {
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  }
  const started = performance.now();
  const goOn = async () => {
    await nextTurn();
    if (signal.aborted)
      throw new AppError('cancelled', 'the search index was not built: cancelled');
  };
  const builder = database.search.openBuilder(dataset);
  let textBytes = 0;
  try {
    for (let from = 0; from < dataset.prompts; from += PROMPTS_PER_STEP) {
      const step = await readDocuments(database, dataset, from, from + PROMPTS_PER_STEP);
      builder.add(step.documents);
      textBytes += step.bytes;
      onProgress(Math.min(dataset.prompts, from + PROMPTS_PER_STEP), dataset.prompts);
      await goOn();
    }
    const indexBytes = builder.finish();
    return { textBytes, indexBytes, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    builder.discard();
    throw error;
  }
}

async function readDocuments(database: Database, { id }: SearchTarget, from: number, to: number) {
  const responses = new Map<number, string[]>();
  let bytes = 0;
  for await (const blocks of database.bulk.readBlocks(id, from, to)) {
    for (const { ordinal, texts, count } of blocks) {
      const decoded = decodeTexts(texts, count);
      bytes += textByteLengths(texts, count).reduce((sum, length) => sum + length, 0);
      const known = responses.get(ordinal);
      if (known) known.push(...decoded);
      else responses.set(ordinal, decoded);
    }
  }
  const prompts = await database.bulk.readPrompts(id, from, to);
  const documents: SearchDocument[] = prompts.map(({ ordinal, text }) => {
    bytes += Buffer.byteLength(text);
    return { ordinal, prompt: text, responses: responses.get(ordinal) ?? [] };
  });
  return { documents, bytes };
}
