'use client';

import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { datasetPath } from '@/components/view/edit-query';
import type { ExportView } from '@/lib/core/views/export-view';
import { ExportRow } from './export-row';
import { useExports } from './use-exports';

/** Every export of a dataset, newest first. `initial` is what the server knew when it made the page. */
export function ExportHistory({ dataset, initial }: { dataset: string; initial: ExportView[] }) {
  const { exports, problem, refresh } = useExports(dataset, initial);
  return (
    <div className="grid gap-2">
      {problem ? (
        <Notice tone="warn" role="status">
          What follows may be old. {problem}
        </Notice>
      ) : null}
      {exports.length === 0 ? (
        <EmptyState title="No exports yet">
          Choose a <Link href={datasetPath(dataset, 'pairings')}>pairing</Link> or make a{' '}
          <Link href={datasetPath(dataset, 'recipe')}>recipe</Link>, and export its pairs.
        </EmptyState>
      ) : (
        <ul className="grid gap-2" aria-label="Exports">
          {exports.map((view) => (
            <ExportRow key={view.id} view={view} onStarted={() => void refresh()} />
          ))}
        </ul>
      )}
    </div>
  );
}
