import type { ReactNode } from 'react';
import type { PromptFilter } from '@/lib/core/filters/prompt-filter';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { CountsPanel } from './counts-panel';
import { MuSigmaDensity } from './mu-sigma-density';
import { NormalityPanel } from './normality-panel';
import { NothingScored } from './nothing-scored';
import { PerPromptCharts } from './per-prompt-charts';
import { PooledPanel } from './pooled-panel';

type Props = {
  view: OverviewView;
  filter: PromptFilter;
  /** Stands below the counts. */
  hint?: ReactNode;
  /** Charts that come later. */
  children?: ReactNode;
};

/** How do the rewards lie? */
export function Overview({ view, filter, hint, children }: Props) {
  return (
    <>
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {view.pooled ? (
          <PooledPanel view={view} filter={filter} />
        ) : (
          <NothingScored header={view.header} />
        )}
        <div className="grid gap-3">
          <CountsPanel counts={view.counts} />
          {hint}
        </div>
      </div>
      <PerPromptCharts view={view} filter={filter} />
      {view.muBySigma ? (
        <section className="panel min-w-0 p-3">
          <MuSigmaDensity
            plane={view.muBySigma}
            filter={filter}
            sigmaName={SIGMA_LABELS[view.header.sigma]}
          />
        </section>
      ) : null}
      {children}
      <NormalityPanel view={view.normality} filter={filter} />
    </>
  );
}
