/**
 * Returns where labels that wish to stand at `wishes` go so that they are at least `gap` apart, in the order given:
 * as near to their wish as those above leave room, and none below `height` unless they are too many for it. Equal
 * wishes keep their order. Units are those of `wishes`, pixels from the top.
 */
export function spreadLabels(wishes: readonly number[], height: number, gap: number): number[] {
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  const places = new Array<number>(wishes.length).fill(0);
  let free = 0;
  for (const i of order) {
    places[i] = Math.max(wishes[i] ?? 0, free);
    free = (places[i] ?? 0) + gap;
  }
  const room = Math.max(height, (order.length - 1) * gap);
  let limit = room;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i] ?? 0, limit);
    limit = (places[i] ?? 0) - gap;
  }
  return places;
}
