export type SparkBar = { x: number; y: number; width: number; height: number };

const MOST_BARS = 40;
const HEIGHT = 100;
const LEAST_HEIGHT = 3;

/** Returns at most 40 bars for the counts, neighbours joined where there are more; heights are 0 to 100. */
export function prepareSpark(counts: readonly number[]): {
  bars: SparkBar[];
  width: number;
  height: number;
} {
  const per = Math.max(1, Math.ceil(counts.length / MOST_BARS));
  const joined: number[] = [];
  for (const [i, count] of counts.entries()) {
    const slot = Math.floor(i / per);
    joined[slot] = (joined[slot] ?? 0) + count;
  }
  const highest = Math.max(1, ...joined);
  const bars = joined.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / highest) * HEIGHT);
    return { x: i * 4, y: HEIGHT - height, width: 3.4, height };
  });
  return { bars, width: Math.max(1, joined.length * 4), height: HEIGHT };
}
