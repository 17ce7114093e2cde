import type { SourceResponse } from '@/lib/core/dataset/source-row';
import { PausedError } from '@/lib/core/policy/paused-error';
import type { PolicyAnswer } from '@/lib/core/policy/policy';
import { verifiedRewards } from '@/lib/core/score/verified-rewards';
import { hasTree, TREE_FIELD } from '@/lib/core/tree/search-tree';
import { readRunAnswers } from '@/lib/data/queries/run-records';
import type { SampleParams } from '@/lib/schema/jobs/sample-json';
import { type StoredAnswer, storedAnswer } from '@/lib/schema/runs/stored-answer';
import { readConstraints } from '@/lib/schema/score/read-constraints';
import type { ImportSource } from '@/lib/services/import/import-source';
import { nextTurn } from '@/lib/services/next-turn';
import { joinAnswers } from '@/lib/services/runs/join-answers';
import { readRunParams } from '@/lib/services/runs/read-run-params';
import type { ServiceContext } from '@/lib/services/service-context';
import { TEXT_TOOLS } from '@/lib/services/verify/text-tools';
import { type AskAll, itemTree, searchableItem } from './item-tree';
import { type RunItem, readPromptFile } from './prompt-file';
import { isOfTree, itemOfKey } from './sample-key';

/** What the journal holds of a prompt. */
type Answered = {
  independent: StoredAnswer[];
  tree: Map<string, PolicyAnswer>;
  /** Whether something of the tree is of the rounds that are wanted. */
  isTreeNew: boolean;
};

/**
 * Returns what a run has sampled as a source to import: a nested row per prompt with at least one response, in the order of the
 * prompts; of the answers from a round on. The independent samples come in their order, then those of the tree, which is grown again
 * from the journal. A tree of which an answer is missing is left out. Responses have the attributes source, model, finish_reason,
 * completion_tokens, seed and logprob, of a tree also sampled_tokens, node_id and parent_id, as far as they are known; of a prompt
 * with constraints that can all be used also what the verifiers say. Reading throws a `PausedError` where there is no response at all.
 */
export function sampledRows(
  context: ServiceContext,
  jobId: string,
  name: string,
  fromRound = 0,
): ImportSource {
  return { name, sizeBytes: 0, open: () => rowBytes(context, jobId, fromRound) };
}

async function* rowBytes(
  context: ServiceContext,
  jobId: string,
  fromRound: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const params = await readRunParams(context, jobId);
  if (params.kind !== 'sample') throw new Error(`the run ${jobId} samples nothing`);
  // A tree that is new may have answers of earlier rounds, in which it was not finished.
  const answers = readRunAnswers(context.database, jobId, params.search ? 0 : fromRound);
  let next = await answers.next();
  let rows = 0;
  for await (const item of readPromptFile(context.dataDir, jobId)) {
    const answered: Answered = { independent: [], tree: new Map(), isTreeNew: false };
    while (!next.done && itemOfKey(next.value.key) === item.item) {
      const stored = storedAnswer.parse(JSON.parse(next.value.answer));
      const isNew = next.value.round >= fromRound;
      if (isOfTree(next.value.key)) {
        answered.tree.set(next.value.key, stored.answer);
        answered.isTreeNew ||= isNew;
      } else if (isNew) answered.independent.push(stored);
      next = await answers.next();
    }
    const row = await rowOf(item, answered, params);
    await nextTurn();
    if (row === null) continue;
    rows++;
    yield Buffer.from(`${JSON.stringify(row)}\n`);
  }
  if (rows === 0) throw new PausedError('no prompt has a response yet; resume to go on');
}

async function rowOf(
  item: RunItem,
  { independent, tree, isTreeNew }: Answered,
  params: SampleParams,
) {
  const { promptId, messages, meta } = item;
  const searched = isTreeNew ? await treeOf(item, tree, params) : null;
  const constraints = readConstraints(meta)?.constraints;
  const scored = ({ text, attributes }: Omit<SourceResponse, 'rewards'>) => ({
    text,
    ...(constraints ? { rewards: verifiedRewards(text, constraints, false, TEXT_TOOLS) } : {}),
    ...known(attributes),
  });
  const responses = [
    ...independent.flatMap(independentOf).map(scored),
    ...(searched?.responses ?? []).map(scored),
  ];
  if (responses.length === 0) return null;
  return {
    ...withoutTree(meta),
    ...(promptId === null ? {} : { prompt_id: promptId }),
    prompt: messages,
    ...(searched ? { [TREE_FIELD]: searched.tree } : {}),
    responses,
  };
}

/** The finished tree of a prompt, or null. */
async function treeOf(
  item: RunItem,
  answers: Answered['tree'],
  { search, sampling: { stop } }: SampleParams,
) {
  if (!search || answers.size === 0) return null;
  const ask: AskAll = async ({ n }, keyOf) => {
    const answer = await joinAnswers((first) => answers.get(keyOf(first)) ?? null, n);
    if (answer.samples.length < n) throw new UnfinishedTree();
    return answer;
  };
  try {
    return await itemTree(item.item, searchableItem(item), { search, stop }, ask);
  } catch (error) {
    if (error instanceof UnfinishedTree) return null;
    throw error;
  }
}

class UnfinishedTree extends Error {}

function independentOf({ answer, seed }: StoredAnswer): Omit<SourceResponse, 'rewards'>[] {
  return answer.samples.map(({ text, finishReason, tokens, logprob }) => ({
    text,
    attributes: {
      ...{ source: 'rs', model: answer.model, finish_reason: finishReason },
      ...{ completion_tokens: tokens, logprob, seed },
    },
  }));
}

/** The prompts of a dataset may have trees of their own, which are not of these responses. */
function withoutTree(meta: RunItem['meta']): RunItem['meta'] {
  if (!hasTree(meta)) return meta;
  const { [TREE_FIELD]: _, ...rest } = meta;
  return rest;
}

function known(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}
