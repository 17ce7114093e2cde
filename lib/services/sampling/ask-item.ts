import { AppError } from '@/lib/core/errors/app-error';
import type { PolicyRequest } from '@/lib/core/policy/policy';
import { settleAll } from '@/lib/core/run/settle-all';
import type { SampleParams } from '@/lib/schema/jobs/sample-json';
import type { StoredAnswer } from '@/lib/schema/runs/stored-answer';
import { joinAnswers } from '@/lib/services/runs/join-answers';
import type { RunJournal } from '@/lib/services/runs/run-journal';
import type { SampleFiller } from '@/lib/services/runs/sample-filler';
import { type AskAll, itemTree, searchableItem } from './item-tree';
import type { RunItem } from './prompt-file';
import { HAS_TREE, idOfPrompt } from './prompts-with-tree';
import { sampleKey, treeKey } from './sample-key';

type Asking = {
  journal: RunJournal<StoredAnswer>;
  filler: SampleFiller;
  /** The prompts of the dataset that is added to that have a tree, by their ids. */
  searched: ReadonlySet<string>;
  signal: AbortSignal;
};

/**
 * Asks for all that a prompt of a run still lacks: its independent samples and what its tree is grown from, side by side. Rejects with
 * the first failure once nothing of the prompt is under way; a prompt without a tree's constraints is not asked for at all, nor is one
 * that has the tree of another run.
 */
export async function askItem(
  item: RunItem,
  { sampling, search }: SampleParams,
  { journal, filler, searched, signal }: Asking,
): Promise<void> {
  const askAll: AskAll = async (request, keyOf) => {
    const find = async (first: number) => (await journal.find(keyOf(first)))?.answer ?? null;
    for (;;) {
      const known = await joinAnswers(find, request.n);
      const { length } = known.samples;
      if (length >= request.n) return known;
      await filler.fill(rest(request, length), (first) => keyOf(first + length), signal);
    }
  };
  const { stop } = sampling;
  if (search && searched.has(idOfPrompt(item)) && !journal.has(treeKey(item.item, 0, 0))) {
    throw new AppError('conflict', HAS_TREE);
  }
  const prompt = search && searchableItem(item);
  const samples = filler.fill(
    { ...sampling, messages: item.messages, prefix: '' },
    (first) => sampleKey(item.item, first),
    signal,
  );
  const growTree = async () => {
    if (prompt) await itemTree(item.item, prompt, { search, stop }, askAll);
  };
  await settleAll([samples, growTree()]);
}

function rest(request: PolicyRequest, given: number): PolicyRequest {
  const { n, seed } = request;
  return { ...request, n: n - given, seed: seed === null ? null : seed + given };
}
