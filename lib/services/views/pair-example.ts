import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import type { PairExample, PairSide } from '@/lib/core/views/pairing-view';
import type { PromptRecord } from '@/lib/data/bulk-store';
import type { Database } from '@/lib/data/database';
import { readResponse } from '@/lib/data/queries/read-responses';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';
import { sharedBeginning } from './shared-beginning';

/** Returns the pair that a pairing makes of a usable prompt, reading its two texts. */
export async function pairExample(
  database: Database,
  datasetId: number,
  frame: RewardFrame,
  pairing: Pairing,
  prompt: PromptRecord,
): Promise<PairExample> {
  const { ordinal, promptId } = prompt;
  const side = (point: number) =>
    readSide(database, datasetId, frame, ordinal, ordinal * POINT_COUNT + point);
  const chosen = await side(pairing.chosenIndex);
  const rejected = await side(pairing.rejectedIndex);
  return {
    ordinal,
    promptId,
    messages: storedMessages.parse(JSON.parse(prompt.messages)),
    chosen,
    rejected,
    ...sharedBeginning(chosen.text, rejected.text),
  };
}

async function readSide(
  database: Database,
  datasetId: number,
  frame: RewardFrame,
  ordinal: number,
  at: number,
): Promise<PairSide> {
  const index = frame.pickIndex[at] ?? 0;
  const { text, attributes } = await readResponse(database, datasetId, ordinal, index);
  return {
    index,
    text,
    reward: frame.pickReward[at] ?? Number.NaN,
    length: frame.pickLength[at] ?? 0,
    deviation: frame.pickDeviation[at] ?? 0,
    model: modelOf(attributes),
  };
}

/** Returns the `model` among a response's attributes, or null. */
export function modelOf(attributes: Record<string, unknown>): string | null {
  return typeof attributes.model === 'string' ? attributes.model : null;
}
