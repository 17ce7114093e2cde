'use client';

import { HistogramFigure } from '@/components/charts/histogram-figure';
import { Panel } from '@/components/ui/panel';
import { useViewQuery } from '@/components/view/use-view-query';
import { binSpan } from '@/lib/core/filters/bin-span';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { PairingView } from '@/lib/core/views/pairing-view';
import { formatRanges } from '@/lib/schema/views/range-params';
import { ExamplePair } from './example-pair';
import { LeftOut } from './left-out';

const PAIR = { noun: 'pair', nouns: 'pairs' };
const HEIGHT = 190;

/** What one pairing's pairs look like: distributions, what is left out, the first pairs. */
export function PairingEvidence({ view, query }: { view: PairingView; query: string }) {
  const { cell, header, margins, lengthDifferences, examples } = view;
  const { navigate } = useViewQuery();
  const pairs = countOf(cell.usable, 'pair');
  return (
    <>
      <div className="grid min-w-0 gap-3 md:grid-cols-2">
        {margins ? (
          <section className="panel min-w-0 p-3">
            <HistogramFigure
              title={`Margin of ${pairs}`}
              note="click or drag to filter"
              histogram={margins}
              words={{ ...PAIR, quantity: 'chosen − rejected reward' }}
              height={HEIGHT}
              onRange={(_from, _to, _add, [first, last]) =>
                navigate({ margin: formatRanges([binSpan(margins.bins, first, last)]) })
              }
            />
          </section>
        ) : null}
        {lengthDifferences ? (
          <section className="panel min-w-0 p-3">
            <HistogramFigure
              title={`Length difference of ${pairs}`}
              histogram={lengthDifferences}
              words={{ ...PAIR, quantity: 'chosen − rejected length, ch' }}
              height={HEIGHT}
            />
          </section>
        ) : null}
      </div>
      <LeftOut view={view} query={query} />
      {examples.length > 0 ? (
        <Panel title={`First ${countOf(examples.length, 'pair')} of ${formatCount(cell.usable)}`}>
          <div className="divide-y divide-line">
            {examples.map((example) => (
              <ExamplePair
                key={example.ordinal}
                example={example}
                cell={cell}
                dataset={header.dataset.name}
                query={query}
              />
            ))}
          </div>
        </Panel>
      ) : null}
    </>
  );
}
