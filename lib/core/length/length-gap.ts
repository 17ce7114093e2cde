import { outcomeOf } from '@/lib/core/filters/select-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import type { LengthGap } from '@/lib/core/views/length-view';

/** Returns how long the two sides of a pairing's pairs are, over the prompts shown. Cost: one step per prompt and a sort. */
export function lengthGap(frame: RewardFrame, shown: Uint32Array, pairing: Pairing): LengthGap {
  const gaps = new Int32Array(shown.length);
  let usable = 0;
  let chosenLonger = 0;
  let chosenLength = 0;
  let rejectedLength = 0;
  for (const prompt of shown) {
    if (outcomeOf(frame, pairing, prompt) !== 'usable') continue;
    const chosen = frame.pickLength[prompt * POINT_COUNT + pairing.chosenIndex] ?? 0;
    const rejected = frame.pickLength[prompt * POINT_COUNT + pairing.rejectedIndex] ?? 0;
    gaps[usable++] = chosen - rejected;
    chosenLength += chosen;
    rejectedLength += rejected;
    if (chosen > rejected) chosenLonger++;
  }
  const sorted = gaps.subarray(0, usable).sort();
  const mean = (total: number) => (usable === 0 ? null : total / usable);
  return {
    chosen: pairing.chosen,
    rejected: pairing.rejected,
    usable,
    chosenLonger,
    meanChosenLength: mean(chosenLength),
    meanRejectedLength: mean(rejectedLength),
    meanGap: mean(chosenLength - rejectedLength),
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
  };
}

/** The quantile between the two nearest values (type 7 of Hyndman and Fan, as in NumPy and R). */
function quantile(sorted: Int32Array, share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (position - Math.floor(position));
}
