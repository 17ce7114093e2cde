import type { Metadata } from 'next';
import { readComparison } from '@/app/read-comparison';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { Comparison } from '@/components/compare/comparison';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Two recipes for ${await datasetName(params)}` };
}

export default async function ComparePage({ params, searchParams }: DatasetPageProps) {
  const { parsed, search, query } = await readViewRequest(params, searchParams);
  const { view, saved } = await orNotFound(readComparison(await getContext(), parsed, search));
  return (
    <ViewFrame
      by="text"
      header={view.header}
      filter={parsed.view.filter}
      title={`Two recipes for ${view.header.dataset.name} compared`}
    >
      <Comparison view={view} saved={saved} query={query} />
    </ViewFrame>
  );
}
