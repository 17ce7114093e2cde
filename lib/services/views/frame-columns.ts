import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { BinnedColumn } from '@/lib/core/stats/binned-column';

const kept = new WeakMap<RewardFrame, Map<string, BinnedColumn | null>>();

/** Returns a column of a frame by name, made by `make` once and kept as long as the frame: a byte per prompt. */
export function frameColumn(
  frame: RewardFrame,
  name: string,
  make: () => BinnedColumn | null,
): BinnedColumn | null {
  const columns = kept.get(frame) ?? new Map<string, BinnedColumn | null>();
  kept.set(frame, columns);
  const known = columns.get(name);
  if (known !== undefined) return known;
  const made = make();
  columns.set(name, made);
  return made;
}
