import type { Metadata } from 'next';
import { Suspense } from 'react';
import { readComparedSets, readComparison } from '@/app/read-comparison';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
  type ViewRequest,
} from '@/app/read-view-request';
import { Comparison } from '@/components/compare/comparison';
import { EqualSets } from '@/components/compare/equal-sets';
import { Skeleton } from '@/components/ui/skeleton';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';

async function Sets({ parsed, search }: Pick<ViewRequest, 'parsed' | 'search'>) {
  return <EqualSets sets={await readComparedSets(await getContext(), parsed, search)} />;
}

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Two recipes for ${await datasetName(params)}` };
}

export default async function ComparePage({ params, searchParams }: DatasetPageProps) {
  const { parsed, search, query } = await readViewRequest(params, searchParams);
  const { view, recipes, saved } = await orNotFound(
    readComparison(await getContext(), parsed, search),
  );
  return (
    <ViewFrame
      needsRewards
      by="text"
      header={view.header}
      filter={parsed.view.filter}
      title={`Two recipes for ${view.header.dataset.name} compared`}
    >
      <Comparison
        view={view}
        recipes={recipes}
        saved={saved}
        query={query}
        sets={
          <Suspense key={query} fallback={<Skeleton className="h-72" />}>
            <Sets parsed={parsed} search={search} />
          </Suspense>
        }
      />
    </ViewFrame>
  );
}
