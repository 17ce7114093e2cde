import { hasWithin } from '@/lib/core/filters/has-within';
import { type PromptFilter, type Range, rewardField } from '@/lib/core/filters/prompt-filter';
import { type BinnedResponses, promptsByBins } from '@/lib/core/filters/prompts-by-bins';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import { isSkipped } from '@/lib/core/rewards/reward-totals';
import type { DatasetRecord } from '@/lib/data/queries/dataset-record';
import { readFrame } from '@/lib/data/queries/read-frame';
import type { StoredReward } from '@/lib/schema/dataset/dataset-json';
import { formatRanges } from '@/lib/schema/views/range-params';
import type { ServiceContext } from '@/lib/services/service-context';
import { walkValues } from './walk-vectors';

/** What the prompts are selected in: a dataset under the view's reward, and where its frame and those of other rewards are kept. */
export type ResponseScope = {
  dataset: DatasetRecord;
  reward: StoredReward;
  frame: RewardFrame;
  frameKey: (reward: StoredReward) => string;
};

type Asked = {
  key: string;
  reward: StoredReward;
  ranges: readonly Range[];
  binned: BinnedResponses;
  /** The number of a response that the ranges are of. */
  number: (prompt: number, reward: number) => number;
};

/**
 * Returns, for each range filter on responses, the ordinals of the prompts with a response that meets it, ascending. Bins
 * decide; rewards are read only of the prompts of which they do not tell. The last results are kept.
 */
export async function responsePrompts(
  context: ServiceContext,
  scope: ResponseScope,
  { rewards, z }: Pick<PromptFilter, 'rewards' | 'z'>,
): Promise<Uint32Array[]> {
  const found: Uint32Array[] = [];
  for (const [name, ranges] of Object.entries(rewards)) {
    const reward = scope.dataset.rewards.find((one) => one.name === name);
    if (!reward) continue;
    const asked = await askReward(context, scope, reward, ranges);
    found.push(await findKept(context, scope, asked));
  }
  if (z) found.push(await findKept(context, scope, askZ(scope, z)));
  return found;
}

async function askReward(
  { database, frames }: ServiceContext,
  scope: ResponseScope,
  reward: StoredReward,
  ranges: readonly Range[],
): Promise<Asked> {
  const { dataset } = scope;
  const key = scope.frameKey(reward);
  const frame =
    reward.field === scope.reward.field
      ? scope.frame
      : await frames.frames.get(key, () => readFrame(database, dataset, reward, scope.frame.sigma));
  return {
    key: `${key}:${rewardField('')}`,
    reward,
    ranges,
    binned: {
      prompts: frame.prompts,
      exactEdges: reward.edges === 'exact',
      bins: frame.rewardBins,
      counts: frame.rewardCounts,
      lowest: (prompt) => frame.min[prompt] ?? Number.NaN,
      highest: (prompt) => frame.max[prompt] ?? Number.NaN,
    },
    number: (_, value) => value,
  };
}

function askZ({ frame, reward, frameKey }: ResponseScope, ranges: readonly Range[]): Asked {
  const number = (prompt: number, value: number) =>
    isSkipped(frame, frame.sd, prompt)
      ? Number.NaN
      : (value - (frame.mu[prompt] ?? 0)) / (frame.sd[prompt] ?? 0);
  return {
    key: `${frameKey(reward)}:z`,
    reward,
    ranges,
    binned: {
      prompts: frame.prompts,
      exactEdges: reward.edges === 'exact',
      bins: frame.zBins,
      counts: frame.zCounts,
      lowest: (prompt) => number(prompt, frame.min[prompt] ?? Number.NaN),
      highest: (prompt) => number(prompt, frame.max[prompt] ?? Number.NaN),
    },
    number,
  };
}

function findKept(
  context: ServiceContext,
  { dataset }: ResponseScope,
  asked: Asked,
): Promise<Uint32Array> {
  return context.frames.selections.get(`${asked.key}:${formatRanges(asked.ranges)}`, () =>
    find(context, dataset, asked),
  );
}

async function find(
  { database }: ServiceContext,
  dataset: DatasetRecord,
  { binned, ranges, reward, number }: Asked,
): Promise<Uint32Array> {
  const { passing, open } = promptsByBins(binned, ranges);
  for await (const page of walkValues(database, dataset.id, [reward.field], open)) {
    for (const { ordinal, vectors } of page) {
      const numbers = vectors[0]?.map((value) => number(ordinal, value)) ?? [];
      if (hasWithin(numbers, ranges)) passing.push(ordinal);
    }
  }
  return Uint32Array.from(passing).sort();
}
