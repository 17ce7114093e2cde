import type { Metadata } from 'next';
import { Suspense } from 'react';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { FacetsSkeleton } from '@/components/facets/facets-skeleton';
import { Overview } from '@/components/overview/overview';
import { RelationsSkeleton } from '@/components/overview/relations-skeleton';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readFacetSizes } from '@/lib/services/read-facet-sizes';
import { readOverview } from '@/lib/services/read-overview';
import { readOverviewChoices } from '@/lib/services/read-overview-choices';
import { FacetSection } from './facet-section';
import { ResponseRelations } from './response-relations';
import { Winners } from './winners';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: await datasetName(params) };
}

export default async function OverviewPage({ params, searchParams }: DatasetPageProps) {
  const request = await readViewRequest(params, searchParams, 'overview');
  const context = await getContext();
  const choices = await readOverviewChoices(context, request.parsed, request.search);
  const { parsed, by, against } = choices;
  const view = await orNotFound(readOverview(context, parsed));
  const { dataset, reward } = view.header;
  const facets = await readFacetSizes(context, dataset.name);
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
        <Suspense fallback={<FacetsSkeleton facets={facets} by={by} />}>
          <FacetSection parsed={parsed} by={by} reward={reward} />
        </Suspense>
        {view.header.shown > 0 ? (
          <Suspense fallback={<RelationsSkeleton rewards={dataset.rewards.length} />}>
            <ResponseRelations parsed={parsed} against={against} reward={reward} />
          </Suspense>
        ) : null}
      </Overview>
    </ViewFrame>
  );
}
