export type StripMark = { x: number; y: number; width: number; height: number };

export const STRIP_WIDTH = 128;
export const STRIP_HEIGHT = 16;
const LEAST_HEIGHT = 4;

/** Returns a mark for each bin that holds responses, on the axis common to all strips; the fullest bin of the row is the highest. */
export function prepareStrip(counts: readonly number[]): StripMark[] {
  const highest = Math.max(1, ...counts);
  const step = STRIP_WIDTH / Math.max(1, counts.length);
  return counts.flatMap((count, i) => {
    if (count === 0) return [];
    const height = Math.max(LEAST_HEIGHT, (count / highest) * STRIP_HEIGHT);
    return [{ x: i * step, y: STRIP_HEIGHT - height, width: Math.max(1, step * 0.8), height }];
  });
}

/** Returns all marks as one path, which is drawn much quicker than a shape for each. */
export function stripPath(counts: readonly number[]): string {
  return prepareStrip(counts)
    .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`)
    .join('');
}
