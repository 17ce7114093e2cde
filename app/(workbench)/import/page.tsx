import type { Metadata } from 'next';
import { ImportForm } from '@/components/imports/import-form';
import { ImportJob } from '@/components/imports/import-job';
import { getContext } from '@/lib/context';
import type { SearchParams } from '@/lib/schema/views/view-params';
import { listDatasets } from '@/lib/services/list-datasets';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { job } = await searchParams;
  const names = (await listDatasets(await getContext())).map((dataset) => dataset.name);
  return (
    <main id="content" className="mx-auto w-full max-w-4xl p-3 sm:p-4">
      <h1 className="mb-3 text-xl">Import</h1>
      {typeof job === 'string' ? <ImportJob key={job} id={job} /> : <ImportForm taken={names} />}
    </main>
  );
}
