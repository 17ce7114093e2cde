import { newRewardColumns, newSigmaColumns } from '@/lib/core/frames/columns';
import { promptTexts } from '@/lib/core/frames/prompt-texts';
import { type RewardColumnSet, setPromptColumns } from '@/lib/core/frames/set-prompt-columns';
import { drawSubsample } from '@/lib/core/rewards/draw-subsample';
import { pairingMatrix } from '@/lib/core/rewards/pairing-matrix';
import type { MatrixView } from '@/lib/core/views/pairing-view';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import type { Database } from '@/lib/data/database';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { LENGTH_FIELD } from '@/lib/services/import/reward-fields';
import { nextTurn } from './next-turn';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';

const PROMPTS_PER_PAGE = 64;

/**
 * Returns the pairing matrix that the prompts shown would have had with only `n` responses each, drawn by `seed`.
 * Reads every response of these prompts: its cost grows with them, so no page shows it while one types.
 */
export async function readSubsampledMatrix(
  context: ServiceContext,
  parsed: ParsedView,
  subsample: { n: number; seed: string },
): Promise<MatrixView> {
  const { dataset, reward, frame, shown, header } = await openView(context, parsed);
  const columns: RewardColumnSet = {
    reward: newRewardColumns(frame.prompts),
    sigma: { population: newSigmaColumns(frame.prompts), sample: newSigmaColumns(frame.prompts) },
  };
  const isShown = new Uint8Array(frame.prompts);
  for (const ordinal of shown) isShown[ordinal] = 1;
  for (let start = 0; start < frame.prompts; start += PROMPTS_PER_PAGE) {
    await nextTurn();
    const page = await readPage(context.database, dataset.id, reward.field, start, frame.prompts);
    for (const { ordinal, promptId, texts, lengths, rewards } of page) {
      if (isShown[ordinal] !== 1) continue;
      const kept = drawSubsample(subsample.seed, promptId, texts.length, subsample.n);
      const keptRewards = Float64Array.from(kept, (index) => rewards[index] ?? Number.NaN);
      const keptTexts = kept.map((index) => texts[index] ?? '');
      const keptLengths = kept.map((index) => lengths[index] ?? 0);
      setPromptColumns(columns, ordinal, keptRewards, promptTexts(keptTexts, keptLengths));
    }
  }
  const subsampled = { ...frame, ...columns.reward, ...columns.sigma[parsed.view.sigma] };
  return { header, matrix: pairingMatrix(subsampled, shown) };
}

async function readPage(
  { bulk }: Database,
  datasetId: number,
  field: number,
  start: number,
  prompts: number,
) {
  const end = Math.min(prompts, start + PROMPTS_PER_PAGE);
  const texts = new Map<number, string[]>();
  for await (const blocks of bulk.readBlocks(datasetId, start, end)) {
    for (const block of blocks) {
      const known = texts.get(block.ordinal) ?? [];
      known.push(...decodeTexts(block.texts, block.count));
      texts.set(block.ordinal, known);
    }
  }
  const vectors = async (wanted: number) => {
    const byPrompt = new Map<number, Float64Array>();
    for await (const batch of bulk.readVectors(datasetId, wanted, start, end)) {
      for (const { ordinal, values } of batch) byPrompt.set(ordinal, values);
    }
    return byPrompt;
  };
  const rewards = await vectors(field);
  const lengths = await vectors(LENGTH_FIELD);
  return (await bulk.readPrompts(datasetId, start, end)).map(({ ordinal, promptId }) => ({
    ordinal,
    promptId,
    texts: texts.get(ordinal) ?? [],
    rewards: rewards.get(ordinal) ?? new Float64Array(),
    lengths: lengths.get(ordinal) ?? new Float64Array(),
  }));
}
