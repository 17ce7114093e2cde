/** The bin that is pointed at, and where the picked span began. */
export type PickedBins = { at: number; anchor: number };

/** Returns first and last bin of a span. */
export function pickedEnds({ at, anchor }: PickedBins): [number, number] {
  return at < anchor ? [at, anchor] : [anchor, at];
}

/** Returns the bin at a share of the width, 0 to 1. */
export function pointedIndex(share: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(share * count)));
}

/** Returns the bin that a key moves to, or null for another key. */
export function moveIndex(key: string, at: number, count: number): number | null {
  const page = Math.max(1, Math.round(count / 10));
  const moves: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + page,
    PageDown: at - page,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}
