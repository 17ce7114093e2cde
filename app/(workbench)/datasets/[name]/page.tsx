import type { Metadata } from 'next';
import { Suspense } from 'react';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { Overview } from '@/components/overview/overview';
import { Skeleton } from '@/components/ui/skeleton';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readFacetFields } from '@/lib/services/read-facet-fields';
import { readOverview } from '@/lib/services/read-overview';
import { FacetSection } from './facet-section';
import { ResponseRelations } from './response-relations';
import { Winners } from './winners';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: await datasetName(params) };
}

export default async function OverviewPage({ params, searchParams }: DatasetPageProps) {
  const { parsed, search } = await readViewRequest(params, searchParams);
  const context = await getContext();
  const view = await orNotFound(readOverview(context, parsed));
  const { dataset, reward } = view.header;
  const facets = await readFacetFields(context, dataset.name);
  return (
    <ViewFrame
      header={view.header}
      filter={parsed.view.filter}
      title={`Overview of ${dataset.name}: how do the rewards lie?`}
    >
      <Overview
        view={view}
        filter={parsed.view.filter}
        hint={
          <Suspense>
            <Winners parsed={parsed} />
          </Suspense>
        }
      >
        <Suspense fallback={facets.length > 0 ? <Skeleton className="h-[44rem]" /> : null}>
          <FacetSection parsed={parsed} search={search} reward={reward} />
        </Suspense>
        {view.header.shown > 0 ? (
          <Suspense fallback={<Skeleton className="h-96" />}>
            <ResponseRelations parsed={parsed} search={search} reward={reward} />
          </Suspense>
        ) : null}
      </Overview>
    </ViewFrame>
  );
}
