import type { Metadata } from 'next';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { Overview } from '@/components/overview/overview';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readOverview } from '@/lib/services/read-overview';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: await datasetName(params) };
}

export default async function OverviewPage({ params, searchParams }: DatasetPageProps) {
  const { parsed } = await readViewRequest(params, searchParams);
  const view = await orNotFound(readOverview(await getContext(), parsed));
  return (
    <ViewFrame
      header={view.header}
      filter={parsed.view.filter}
      title={`Overview of ${view.header.dataset.name}: how do the rewards lie?`}
    >
      <Overview view={view} filter={parsed.view.filter} />
    </ViewFrame>
  );
}
