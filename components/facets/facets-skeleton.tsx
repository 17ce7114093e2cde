import { Skeleton } from '@/components/ui/skeleton';
import type { FacetSize } from '@/lib/core/views/facets-view';

type Props = {
  facets: readonly FacetSize[];
  /** The facet that rewards are shown by, as the address has it. */
  by: string | null;
};

/** Rows in sight at first, and the heights in pixels of what `RewardsBy` and `FacetList` draw. */
const REWARDS = { rows: 15, rest: 94, row: 25, choice: 36 };
const LIST = { rows: 8, rest: 86, row: 24 };
const MORE = 32;

/** Keeps the space of models, sources and tags, and of the rewards by one of them. */
export function FacetsSkeleton({ facets, by }: Props) {
  const [first] = facets;
  const shown = facets.find(({ field }) => field === by) ?? first;
  if (!shown) return null;
  const choice = facets.length > 1 ? REWARDS.choice : 0;
  return (
    <>
      <Skeleton className="max-sm:mb-8" height={choice + heightOf(shown.rows, REWARDS)} />
      <div className="grid items-start gap-3 md:grid-cols-2 xl:grid-cols-3">
        {facets.map(({ field, rows }) => (
          <Skeleton key={field} height={heightOf(rows, LIST)} />
        ))}
      </div>
    </>
  );
}

function heightOf(all: number, { rows, rest, row }: { rows: number; rest: number; row: number }) {
  return rest + row * Math.min(all, rows) + (all > rows ? MORE : 0);
}
