import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readRecipeRequest } from '@/app/read-recipe-request';
import { readSavedParam } from '@/app/read-saved-param';
import {
  type DatasetPageProps,
  datasetName,
  orNotFound,
  readViewRequest,
} from '@/app/read-view-request';
import { RecipeStudio } from '@/components/recipe/recipe-studio';
import { Notice } from '@/components/ui/notice';
import { ViewFrame } from '@/components/view/view-frame';
import { getContext } from '@/lib/context';
import { dependsOnPairing } from '@/lib/core/filters/prompt-filter';
import { withKnownReward } from '@/lib/services/views/known-reward';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Recipe for ${await datasetName(params)}` };
}

export default async function RecipePage({ params, searchParams }: DatasetPageProps) {
  const context = await getContext();
  const { parsed: asked, search, query } = await readViewRequest(params, searchParams);
  const parsed = await withKnownReward(context, asked);
  const { view } = parsed;
  const saved = await readSavedParam(context, view.dataset, search, query);
  if (saved.address !== null) redirect(saved.address);
  const { recipe, extremes, effect, problem } = await orNotFound(
    readRecipeRequest(context, parsed, search, saved.whole),
  );
  const { dataset } = effect.header;
  const leftOut = dependsOnPairing(view.filter);
  return (
    <ViewFrame
      needsRewards
      by="text"
      header={{
        ...effect.header,
        ignored: [...effect.header.ignored, ...parsed.ignored, ...saved.ignored],
      }}
      filter={view.filter}
      title={`Recipe for ${dataset.name}: how pairs are made, and what that does`}
    >
      {problem ? (
        <Notice tone="warn" role="status">
          The recipe in the address could not be used. {problem}
        </Notice>
      ) : null}
      {leftOut ? (
        <Notice tone="warn" role="status">
          A recipe has no filter by outcome, margin or shared prefix of a pairing: these are left
          out here. Use the constraints.
        </Notice>
      ) : null}
      <RecipeStudio
        key={JSON.stringify([view.reward, view.sigma, view.filter, saved.openedId])}
        dataset={dataset.name}
        fingerprint={effect.fingerprint}
        fromServer={recipe}
        initial={effect}
        extremes={extremes}
        saved={saved.saved}
        openedId={saved.openedId}
      />
    </ViewFrame>
  );
}
