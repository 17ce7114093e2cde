import { hash } from 'node:crypto';
import type { Message } from '@/lib/core/prompts/message';
import type { Database } from '@/lib/data/database';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { hashPrompt } from '@/lib/services/import/prompt-identity';
import { readStoredRows, type StoredRow } from '@/lib/services/revise/read-stored-rows';

/** A response that is to be scored. */
export type PendingResponse = {
  /** Its place among all responses of the dataset, from 0 on. */
  item: number;
  /** Its place among those of its prompt, from 0 on. */
  index: number;
  text: string;
  /** The same for the same text of the same prompt, whatever becomes of the dataset. */
  key: string;
};

/** The responses of a prompt that are to be scored. */
export type PendingPrompt = {
  promptId: string;
  messages: readonly Message[];
  responses: PendingResponse[];
};

/** What is to be scored: what lacks a reward, or with `again` everything. */
export type Wanted = { reward: string; again: boolean };

/** Returns the keys under which a run keeps the scores of a prompt's responses, in their order. */
export function scoreKeys({ messages, responses }: StoredRow): string[] {
  const prompt = hashPrompt(messages);
  return responses.map(({ text }) => hash('sha256', `${prompt}\n${text}`, 'hex'));
}

/** Returns whether a response of a stored row is to be scored. */
export function isWanted(
  { rewards }: StoredRow['responses'][number],
  { reward, again }: Wanted,
): boolean {
  return again || typeof rewards[reward] !== 'number';
}

/** Yields the prompts with responses that are to be scored, in their order. Memory: a few prompts with their responses. */
export async function* pendingResponses(
  database: Database,
  dataset: DatasetRecord,
  wanted: Wanted,
): AsyncGenerator<PendingPrompt, void, undefined> {
  const rewards = dataset.rewards.filter(({ name }) => name === wanted.reward);
  let first = 0;
  for await (const rows of readStoredRows(database, dataset, rewards)) {
    for (const row of rows) {
      const responses = pendingOf(row, first, wanted);
      first += row.responses.length;
      const { promptId, messages } = row;
      if (responses.length > 0) yield { promptId, messages, responses };
    }
  }
}

function pendingOf(row: StoredRow, first: number, wanted: Wanted): PendingResponse[] {
  const keys = scoreKeys(row);
  return row.responses.flatMap((response, index) => {
    const key = keys[index];
    if (key === undefined || !isWanted(response, wanted)) return [];
    return [{ item: first + index, index, text: response.text, key }];
  });
}
