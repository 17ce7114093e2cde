import type { Range } from '@/lib/core/filters/prompt-filter';
import type { Random } from '@/lib/core/random/seeded-random';
import type { ResponsePair } from './pairable-prompt';

/**
 * Yields every pair of scored responses whose margin lies in the range and is not negative (a tie once, the lower
 * index chosen), in a random order without repetition. Taking k of them costs n log n + k log n.
 */
export function* pairsInRange(
  rewards: Float64Array,
  range: Range,
  random: Random,
): Generator<ResponsePair, void, undefined> {
  const order = scoredAscending(rewards);
  const { starts, firstPair } = partnersInRange(
    order.map((index) => rewards[index] ?? Number.NaN),
    range,
  );
  const total = firstPair.at(-1) ?? 0;
  const moved = new Map<number, number>();
  for (let taken = 0; taken < total; taken++) {
    const drawn = taken + Math.floor(random() * (total - taken));
    const pair = moved.get(drawn) ?? drawn;
    moved.set(drawn, moved.get(taken) ?? taken);
    const chosen = lastAtMost(firstPair, pair);
    const rejected = (starts[chosen] ?? 0) + pair - (firstPair[chosen] ?? 0);
    yield { chosen: order[chosen] ?? 0, rejected: order[rejected] ?? 0 };
  }
}

/**
 * The rejected responses that go with each chosen one are consecutive in ascending order. Returns where they start,
 * and the number of pairs of all chosen ones before it (one more, the total, at the end).
 */
function partnersInRange(ascending: readonly number[], { from, to }: Range) {
  const starts: number[] = [];
  const firstPair: number[] = [0];
  let low = 0;
  let high = 0;
  for (const [chosen, reward] of ascending.entries()) {
    const marginTo = (other: number) => reward - (ascending[other] ?? Number.NaN);
    while (low < chosen && to !== null && marginTo(low) > to) low++;
    while (high < chosen && marginTo(high) >= (from ?? 0)) high++;
    starts.push(low);
    firstPair.push((firstPair[chosen] ?? 0) + Math.max(0, high - low));
  }
  return { starts, firstPair };
}

/** Ties are ordered by descending index, so that of two tied responses the lower index is the chosen one. */
function scoredAscending(rewards: Float64Array): number[] {
  const indexes: number[] = [];
  for (let i = 0; i < rewards.length; i++) {
    if (!Number.isNaN(rewards[i] ?? Number.NaN)) indexes.push(i);
  }
  return indexes.sort((a, b) => (rewards[a] ?? 0) - (rewards[b] ?? 0) || b - a);
}

/** Returns the last position of the ascending `values` whose value is at most `wanted`. */
function lastAtMost(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
