import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { CountsPanel } from './counts-panel';
import { PerPromptCharts } from './per-prompt-charts';
import { PooledPanel } from './pooled-panel';

type Props = {
  view: OverviewView;
  /** Stands below the counts. */
  hint?: ReactNode;
};

/** How do the rewards lie? */
export function Overview({ view, hint }: Props) {
  return (
    <>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {view.pooled ? (
          <PooledPanel view={view} />
        ) : (
          <EmptyState
            title={view.header.shown === 0 ? 'No prompt passes the filter' : 'No rewards'}
          >
            {view.header.shown === 0
              ? 'Remove or widen a filter above to see how the rewards lie.'
              : `None of the responses shown has a number as “${view.header.reward}”. Choose another reward above, or import the responses with their rewards.`}
          </EmptyState>
        )}
        <div className="grid gap-3">
          <CountsPanel counts={view.counts} />
          {hint}
        </div>
      </div>
      <PerPromptCharts view={view} />
    </>
  );
}
