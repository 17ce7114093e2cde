import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { Levels } from '@/components/levels/levels';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { parseLevels } from '@/lib/schema/views/levels-params';
import { readLevels } from '@/lib/services/read-levels';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Levels of ${await datasetName(params)}` };
}

export default async function LevelsPage({ params, searchParams }: DatasetPageProps) {
  const request = await readViewRequest(params, searchParams, 'levels');
  const { parsed, choice } = parseLevels(request.parsed, request.search);
  const view = await orNotFound(readLevels(await getContext(), parsed, choice));
  return (
    <ViewFrame
      needsRewards
      header={view.header}
      filter={parsed.view.filter}
      title={`Levels of ${view.header.dataset.name}: which rewards make pairs?`}
    >
      <Levels view={view} query={request.query} />
    </ViewFrame>
  );
}
