import type { SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import type { BlockRecord, PromptRecord } from '@/lib/data/bulk-store';
import type { Database } from '@/lib/data/database';
import {
  storedAttributeList,
  storedAttributes,
  storedMessages,
} from '@/lib/schema/dataset/stored-prompt';
import { otherFields } from '@/lib/schema/shapes/response-builder';

/** Few, since all their responses are in memory together. */
const PROMPTS_PER_STEP = 16;

/** A stored prompt as a source would give it; its id is known. */
export type StoredRow = SourceRow & { promptId: string };

/**
 * Yields what is stored of a dataset as rows, in prompt order, a few prompts at a time: ids, messages, metadata, responses with
 * their attributes and those of its rewards that are given. Memory: a few prompts with their responses.
 */
export async function* readStoredRows(
  database: Database,
  dataset: { id: number; prompts: number },
  rewards: readonly { name: string; field: number }[],
): AsyncGenerator<StoredRow[], void, undefined> {
  for (let from = 0; from < dataset.prompts; from += PROMPTS_PER_STEP) {
    yield readStep(database, dataset.id, rewards, from, from + PROMPTS_PER_STEP);
  }
}

async function readStep(
  { bulk }: Database,
  id: number,
  rewards: readonly { name: string; field: number }[],
  from: number,
  to: number,
): Promise<StoredRow[]> {
  const responses = new Map<number, SourceResponse[]>();
  for await (const blocks of bulk.readBlocks(id, from, to)) {
    for (const block of blocks) {
      const known = responses.get(block.ordinal);
      if (known) known.push(...responsesOf(block));
      else responses.set(block.ordinal, responsesOf(block));
    }
  }
  for (const { name, field } of rewards) {
    for await (const vectors of bulk.readVectors(id, field, from, to)) {
      for (const { ordinal, values } of vectors) {
        addRewards(responses.get(ordinal) ?? [], name, values);
      }
    }
  }
  const prompts = await bulk.readPrompts(id, from, to);
  return prompts.map((prompt) => rowOf(prompt, responses.get(prompt.ordinal) ?? []));
}

function responsesOf({ texts, count, attributes }: BlockRecord): SourceResponse[] {
  const known = attributes === null ? [] : storedAttributeList.parse(JSON.parse(attributes));
  return decodeTexts(texts, count).map((text, at) => ({
    text,
    rewards: {},
    attributes: otherFields(known[at] ?? {}, () => false),
  }));
}

function addRewards(responses: readonly SourceResponse[], name: string, values: Float64Array) {
  for (const [index, value] of values.entries()) {
    const response = responses[index];
    if (response) response.rewards[name] = Number.isNaN(value) ? null : value;
  }
}

function rowOf(prompt: PromptRecord, responses: SourceResponse[]): StoredRow {
  const meta = prompt.meta === null ? {} : storedAttributes.parse(JSON.parse(prompt.meta));
  return {
    promptId: prompt.promptId,
    messages: storedMessages.parse(JSON.parse(prompt.messages)),
    templated: prompt.templated,
    meta: otherFields(meta, () => false),
    responses,
  };
}
