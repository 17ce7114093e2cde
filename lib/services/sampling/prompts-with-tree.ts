import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import { hasTree } from '@/lib/core/tree/search-tree';
import type { Database } from '@/lib/data/database';
import type { RunPrompt } from '@/lib/schema/runs/run-prompt';
import { hashPrompt } from '@/lib/services/import/prompt-identity';
import { datasetPrompts } from './dataset-prompts';

/** Why a prompt is not searched again. */
export const HAS_TREE =
  'the prompt has a search tree already, and a prompt has one; search it into a new dataset';

/** Returns the ids of a dataset's prompts that have a search tree. Cost: every prompt's metadata is read. */
export async function promptsWithTree(
  database: Database,
  dataset: { id: number; prompts: number },
): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const prompt of datasetPrompts(database, dataset)) {
    if (hasTree(prompt.meta)) found.add(idOfPrompt(prompt));
  }
  return found;
}

/** Returns the id under which a dataset has the prompt of a run. */
export function idOfPrompt({ promptId, messages }: Omit<RunPrompt, 'meta'>): string {
  return promptId === null ? hashPrompt(messages) : makeWellFormed(promptId).text;
}
