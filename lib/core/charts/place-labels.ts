/** A label that wants to stand centred at `x`; everything in pixels. */
export type LabelWish = { text: string; x: number; width: number };

/** Where a label stands: `left` of its box and its row, 0 being nearest to what it labels. */
export type PlacedLabel = LabelWish & { left: number; row: number };

const GAP = 6;

/**
 * Returns a place for each label, in the order of x, so that no two boxes overlap. A label stays centred where it can, is
 * pushed inside [0, `available`] at the ends, and moves to a further row where its neighbours leave no room. A
 * leader drawn straight down at `x` crosses no label in a nearer row where that can be avoided.
 */
export function placeLabels(wishes: readonly LabelWish[], available: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => a.x - b.x)) {
    const left = Math.max(0, Math.min(available - wish.width, wish.x - wish.width / 2));
    const used = placed.reduce((most, label) => Math.max(most, label.row + 1), 0);
    const rows = Array.from({ length: used + 1 }, (_, row) => row);
    const row =
      rows.find((r) => hasRoom(placed, wish, left, r) && isClear(placed, wish, left, r)) ??
      rows.find((r) => hasRoom(placed, wish, left, r)) ??
      used;
    placed.push({ ...wish, left, row });
  }
  return placed;
}

/** Whether the box overlaps no other in its row. */
function hasRoom(placed: PlacedLabel[], wish: LabelWish, left: number, row: number): boolean {
  const right = left + wish.width;
  return placed.every(
    (other) =>
      other.row !== row || right + GAP <= other.left || left >= other.left + other.width + GAP,
  );
}

/** Whether neither the leader crosses a nearer label nor the box a leader of a further one. */
function isClear(placed: PlacedLabel[], wish: LabelWish, left: number, row: number): boolean {
  const right = left + wish.width;
  return placed.every((other) => {
    if (other.row === row) return true;
    if (other.row > row) return other.x < left - 1 || other.x > right + 1;
    return wish.x < other.left - 1 || wish.x > other.left + other.width + 1;
  });
}
