import type { Database } from '@/lib/data/database';
import { storedAttributes, storedMessages } from '@/lib/schema/dataset/stored-prompt';
import type { RunPrompt } from '@/lib/schema/runs/run-prompt';

const BATCH = 500;

/** Yields the prompts of a dataset in their order, with their metadata. */
export async function* datasetPrompts(
  { bulk }: Database,
  dataset: { id: number; prompts: number },
): AsyncGenerator<RunPrompt, void, undefined> {
  for (let from = 0; from < dataset.prompts; from += BATCH) {
    for (const prompt of await bulk.readPrompts(dataset.id, from, from + BATCH)) {
      const { promptId, messages, meta } = prompt;
      yield {
        promptId,
        messages: storedMessages.parse(JSON.parse(messages)),
        meta: meta === null ? {} : storedAttributes.parse(JSON.parse(meta)),
      };
    }
  }
}
