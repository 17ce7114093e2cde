import type { Metadata } from 'next';
import { type DatasetPageProps, datasetName, orNotFound } from '@/app/read-view-request';
import { ExportHistory } from '@/components/exports/export-history';
import { getContext } from '@/lib/context';
import { listExports } from '@/lib/services/list-exports';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Exports of ${await datasetName(params)}` };
}

export default async function ExportsPage({ params }: DatasetPageProps) {
  const name = await datasetName(params);
  const exports = await orNotFound(listExports(await getContext(), name));
  return (
    <main id="content" className="mx-auto w-full max-w-[96rem] space-y-3 p-3 sm:p-4">
      <h1 className="sr-only">Exports of {name}</h1>
      <ExportHistory dataset={name} initial={exports} />
    </main>
  );
}
