'use client';

import { useRef, useState } from 'react';
import { OverriddenNote } from '@/components/curation/overridden-note';
import { ExportSection } from '@/components/exports/export-section';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { useViewQuery } from '@/components/view/use-view-query';
import { type Pairing, pairingIndex, pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import type { MatrixView, PairingView } from '@/lib/core/views/pairing-view';
import { CellFacts } from './cell-facts';
import { MatrixGrid } from './matrix-grid';
import { findMeasure, MEASURES } from './measures';
import { stepPairing } from './move-in-matrix';
import { PairingEvidence } from './pairing-evidence';
import { PairingSummary } from './pairing-summary';
import { prepareCellFacts } from './prepare-cell-facts';
import { prepareMatrix } from './prepare-matrix';
import { ShadeLegend } from './shade-legend';
import { usePairingCursor } from './use-pairing-cursor';
import { usePairingView } from './use-pairing-view';

type Props = {
  view: MatrixView;
  initial: PairingView;
  pairing: Pairing;
  home: Pairing;
  filterDependsOnPairing: boolean;
};

const OPTIONS = MEASURES.map((measure) => ({ value: measure.id, label: measure.label }));

/** What would each choice give me? The matrix, and beside it the cell under the cursor. */
export function PairingWorkbench({ view, initial, pairing, home, filterDependsOnPairing }: Props) {
  const { matrix, header } = view;
  const { note } = useViewQuery();
  const cursor = usePairingCursor({ fromServer: pairing, home, filterDependsOnPairing });
  const { current, query } = cursor;
  const [pointed, setPointed] = useState<Pairing | null>(null);
  const exportButton = useRef<HTMLButtonElement>(null);
  const dataQuery = (of: Pairing) =>
    editQuery(query, { measure: null, axis: null, sort: null, pairing: pairingSlug(of) });
  const api = (of: Pairing) =>
    withQuery(
      `/api/datasets/${encodeURIComponent(header.dataset.name)}/pairing`,
      editQuery(dataQuery(of), { texts: 'beginnings' }),
    );
  const panel = usePairingView(api(current), initial, api(pairing));
  useHotkeys({
    '[': () => cursor.move(stepPairing(current, -1)),
    ']': () => cursor.move(stepPairing(current, 1)),
    e: () => exportButton.current?.focus(),
  });
  const measure = findMeasure(new URLSearchParams(query).get('measure'));
  const prepared = prepareMatrix(matrix, measure);
  const cell = matrix.cells[pairingIndex(current)] ?? panel.view.cell;
  const lit = (pointed && matrix.cells[pairingIndex(pointed)]) ?? cell;
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,31rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,37rem)_minmax(0,1fr)]">
      <section className="panel min-w-0 p-3 lg:sticky lg:top-3">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-sm">
            21 pairings: <span className="text-chosen">chosen ↓</span>{' '}
            <span className="text-rejected">rejected →</span>
          </h2>
          <Select
            label="measure"
            showLabel
            value={measure.id}
            options={OPTIONS}
            onChange={(id) => note({ measure: id === MEASURES[0]?.id ? null : id }, 'push')}
          />
        </div>
        <MatrixGrid
          prepared={prepared}
          label={`Pairing matrix: ${measure.label}. Rows are the chosen point, columns the rejected point.`}
          describedBy="cell-facts"
          current={current}
          onMove={cursor.move}
          onTake={cursor.take}
          onPoint={setPointed}
        />
        <ShadeLegend low={prepared.low} high={prepared.high} hint={measure.hint} />
        <div id="cell-facts" className="mt-3 border-line border-t pt-3">
          <CellFacts title={pairingLabel(lit)} facts={prepareCellFacts(lit, matrix.prompts)} />
        </div>
      </section>
      <div className="grid min-w-0 gap-3">
        <PairingSummary
          cell={cell}
          prompts={matrix.prompts}
          samples={header.dataset.samples.median}
        >
          <ExportSection
            dataset={header.dataset.name}
            slug={pairingSlug(current)}
            pairs={cell.usable}
            request={{ query: dataQuery(current) }}
            button={exportButton}
          />
          <OverriddenNote
            count={panel.view.overridden}
            href={withQuery(datasetPath(header.dataset.name, 'curation'), query)}
          />
        </PairingSummary>
        {matrix.prompts === 0 ? (
          <Notice role="status">
            No prompt passes the filter, so no pairing gives a pair. Remove or widen a filter above.
          </Notice>
        ) : null}
        {panel.problem ? (
          <Notice tone="danger" role="alert">
            The examples could not be read. {panel.problem}
          </Notice>
        ) : null}
        <div
          aria-busy={panel.stale}
          className={classNames('grid min-w-0 gap-3', panel.stale && 'opacity-60')}
        >
          <PairingEvidence view={panel.view} query={query} />
        </div>
      </div>
    </div>
  );
}
