import { EmptyState } from '@/components/ui/empty-state';
import { NothingYet } from '@/components/view/nothing-yet';
import type { ViewHeader } from '@/lib/core/views/overview-view';

/** Stands where the rewards would lie: says why there are none, and leads to what brings them. */
export function NothingScored({ header }: { header: ViewHeader }) {
  const { dataset, shown, total, reward } = header;
  if (shown === 0 && total > 0) {
    return (
      <EmptyState title="No prompt passes the filter">
        Remove or widen a filter above to see how the rewards lie.
      </EmptyState>
    );
  }
  if (dataset.rewards.length === 0) return <NothingYet dataset={dataset} />;
  return (
    <EmptyState title="No rewards">
      None of the responses shown has a number as “{reward}”. Choose another reward above, or import
      the responses with their rewards.
    </EmptyState>
  );
}
