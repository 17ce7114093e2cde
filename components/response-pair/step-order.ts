/** Returns the response `by` places further in an order, or null at its end or where it is not in it. */
export function stepOrder(order: readonly number[], at: number, by: 1 | -1): number | null {
  const place = order.indexOf(at);
  return place === -1 ? null : (order[place + by] ?? null);
}
