import { type Bins, binIndex } from './histogram';

/** Counts over two quantities: the cell of bin `i` of x and bin `j` of y is `counts[j · x.count + i]`. `total` is their sum. */
export type PlaneCounts = { x: Bins; y: Bins; counts: number[]; total: number };

/** Returns an empty plane over the bins. */
export function newPlane(x: Bins, y: Bins): PlaneCounts {
  return { x, y, counts: new Array<number>(x.count * y.count).fill(0), total: 0 };
}

/** Counts a point; one with a value that is not finite is left out. Values beyond the bins count in the outermost ones. */
export function addToPlane(plane: PlaneCounts, x: number, y: number): void {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  const at = binIndex(plane.y, y) * plane.x.count + binIndex(plane.x, x);
  plane.counts[at] = (plane.counts[at] ?? 0) + 1;
  plane.total++;
}
