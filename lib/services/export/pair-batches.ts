import type { PairBatch } from '@/lib/core/export/preference-pair';
import { outcomeOf } from '@/lib/core/filters/select-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import type { Database } from '@/lib/data/database';

const PROMPTS_PER_BATCH = 128;

/**
 * Yields the pairs that a pairing makes of the prompts in `shown`, in that order, all for training. Reads two texts
 * per usable prompt; memory is one batch.
 */
export async function* pairBatches(
  database: Database,
  datasetId: number,
  frame: RewardFrame,
  shown: Uint32Array,
  pairing: Pairing,
): AsyncGenerator<PairBatch, void, undefined> {
  const { chosenIndex, rejectedIndex } = pairing;
  const pick = (ordinal: number, point: number) =>
    frame.pickIndex[ordinal * POINT_COUNT + point] ?? 0;
  const score = (ordinal: number, point: number) =>
    frame.pickReward[ordinal * POINT_COUNT + point] ?? Number.NaN;
  for (let start = 0; start < shown.length; start += PROMPTS_PER_BATCH) {
    const batch = Array.from(shown.subarray(start, start + PROMPTS_PER_BATCH));
    const usable = batch.filter((ordinal) => outcomeOf(frame, pairing, ordinal) === 'usable');
    const prompts = await database.bulk.readPromptsAt(datasetId, usable);
    const texts = await database.bulk.readTexts(
      datasetId,
      usable.flatMap((ordinal) => [
        { ordinal, index: pick(ordinal, chosenIndex) },
        { ordinal, index: pick(ordinal, rejectedIndex) },
      ]),
    );
    const pairs = prompts.map(({ ordinal, promptId, messages }, position) => ({
      pair: {
        promptId,
        messagesJson: messages,
        chosen: texts[2 * position] ?? '',
        rejected: texts[2 * position + 1] ?? '',
        scoreChosen: score(ordinal, chosenIndex),
        scoreRejected: score(ordinal, rejectedIndex),
      },
      split: 'train' as const,
      ordinal,
    }));
    yield { pairs, promptsDone: start + batch.length };
  }
}
