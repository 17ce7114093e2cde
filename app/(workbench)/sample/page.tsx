import type { Metadata } from 'next';
import { SampleForm } from '@/components/sampling/sample-form';
import { SampleRun } from '@/components/sampling/sample-run';
import { getContext } from '@/lib/context';
import { knownEndpoint } from '@/lib/jobs/known-endpoint';
import type { SearchParams } from '@/lib/schema/views/view-params';
import { listDatasets } from '@/lib/services/list-datasets';

export const metadata: Metadata = { title: 'Sample' };

export default async function SamplePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { job, dataset } = await searchParams;
  const datasets = await listDatasets(await getContext());
  const sources = datasets.map(({ name, prompts }) => ({ name, prompts }));
  const chosen = sources.find(({ name }) => name === dataset)?.name ?? null;
  return (
    <main id="content" className="mx-auto w-full max-w-4xl p-3 sm:p-4">
      <h1 className="mb-3 text-xl">Sample responses</h1>
      {typeof job === 'string' ? (
        <SampleRun key={job} id={job} />
      ) : (
        <SampleForm key={chosen} dataset={chosen} sources={sources} known={knownEndpoint()} />
      )}
    </main>
  );
}
