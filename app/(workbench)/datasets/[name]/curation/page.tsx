import type { Metadata } from 'next';
import { readRecipeParam, withProblem } from '@/app/read-recipe-param';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { CurationOverview } from '@/components/curation/curation-overview';
import { PairingChoice } from '@/components/view/pairing-choice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { readCuration } from '@/lib/services/curation/read-curation';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Curation of ${await datasetName(params)}` };
}

export default async function CurationPage({ params, searchParams }: DatasetPageProps) {
  const { query, search, ...request } = await readViewRequest(params, searchParams);
  const { recipe, problem } = readRecipeParam(search.recipe, request.parsed);
  const parsed = withProblem(request.parsed, problem);
  const view = await orNotFound(readCuration(await getContext(), parsed, recipe));
  const { name } = view.header.dataset;
  return (
    <ViewFrame
      header={view.header}
      filter={parsed.view.filter}
      title={`Curation of ${name}`}
      aside={<PairingChoice dataset={name} pairing={parsed.view.pairing} />}
    >
      <CurationOverview
        view={view}
        query={query}
        judgedBy={search.recipe !== undefined && problem === null ? null : parsed.view.pairing}
      />
    </ViewFrame>
  );
}
