/** Returns responses from the highest reward down, equal ones in import order, the unscored ones after them. */
export function sortByReward<T extends { index: number; reward: number | null }>(
  responses: readonly T[],
): T[] {
  return [...responses].sort((a, b) => {
    if (a.reward === null || b.reward === null) {
      return Number(a.reward === null) - Number(b.reward === null) || a.index - b.index;
    }
    return b.reward - a.reward || a.index - b.index;
  });
}
