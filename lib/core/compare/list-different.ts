import type { ComparisonList } from '@/lib/core/views/comparison-view';
import type { PlacedPrompt } from './comparison-tally';
import { rewardChange } from './reward-change';

/**
 * Returns the prompts of a kind, by the size of a change with the largest first, or in import order; ties, and kinds
 * without a change, are in import order.
 */
export function listDifferent(
  different: readonly PlacedPrompt[],
  { kind, sort }: Pick<ComparisonList, 'kind' | 'sort'>,
): PlacedPrompt[] {
  const listed = different.filter(({ compared }) => compared.kind === kind);
  const inOrder = (a: PlacedPrompt, b: PlacedPrompt) => a.ordinal - b.ordinal;
  if (sort === 'order') return listed.toSorted(inOrder);
  const sizes = new Map(
    listed.map((one) => [one, Math.abs(rewardChange(one.compared)?.[sort] ?? 0)]),
  );
  const size = (one: PlacedPrompt) => sizes.get(one) ?? 0;
  return listed.toSorted((a, b) => size(b) - size(a) || inOrder(a, b));
}
