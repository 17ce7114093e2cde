import type { Metadata } from 'next';
import { type DatasetPageProps, datasetName, orNotFound } from '@/app/read-view-request';
import { Scores } from '@/components/scores/scores';
import { getContext } from '@/lib/context';
import { knownEndpoint } from '@/lib/jobs/known-endpoint';
import { readScores } from '@/lib/services/score/read-scores';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Scores of ${await datasetName(params)}` };
}

export default async function ScoresPage({ params }: DatasetPageProps) {
  const name = await datasetName(params);
  const view = await orNotFound(readScores(await getContext(), name));
  return (
    <main id="content" className="mx-auto w-full max-w-[96rem] space-y-3 p-3 sm:p-4">
      <h1 className="sr-only">Scores of {name}</h1>
      <Scores view={view} known={knownEndpoint()} />
    </main>
  );
}
