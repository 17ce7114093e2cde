import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SeedForm } from '@/components/view/seed-form';
import { countOf } from '@/lib/core/format/format-count';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { LengthView } from '@/lib/core/views/length-view';
import { GapTable } from './gap-table';
import { RelationPanel } from './relation-panel';

type Props = {
  view: LengthView;
  pairing: Pairing;
  usualSeed: string;
  query: string;
  /** The box about the pairs that a trainer cuts or cannot tell apart. */
  children: ReactNode;
};

/** Is the longer response the better one? */
export function Length({ view, pairing, usualSeed, query, children }: Props) {
  const { header, gaps, relation, beginnings } = view;
  if (header.shown === 0) {
    return (
      <EmptyState title="No prompt passes the filter">
        Remove or widen a filter above to see how long the responses are.
      </EmptyState>
    );
  }
  const isDrawn =
    relation.drawn.prompts < relation.drawn.of || beginnings.pairs < beginnings.usable;
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <Panel
        title={`Length gap of the 21 pairings over ${countOf(header.shown, 'prompt')}: chosen − rejected, characters`}
      >
        <GapTable gaps={gaps} pairing={pairing} dataset={header.dataset.name} query={query} />
      </Panel>
      <div className="grid min-w-0 gap-3">
        <RelationPanel relation={relation} reward={header.reward} />
        {children}
        {isDrawn ? (
          <section className="panel flex items-center justify-between gap-3 px-3 py-2">
            <p className="text-muted text-xs">draws the prompts and pairs of both boxes above</p>
            <SeedForm seed={relation.seed} usual={usualSeed} />
          </section>
        ) : null}
      </div>
    </div>
  );
}
