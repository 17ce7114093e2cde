import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readRecipeParam } from '@/app/read-recipe-param';
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
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import { findPairing } from '@/lib/core/rewards/pairing';
import { defaultPairing } from '@/lib/schema/views/view-params';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  return { title: `Recipe for ${await datasetName(params)}` };
}

export default async function RecipePage({ params, searchParams }: DatasetPageProps) {
  const { parsed, search, query } = await readViewRequest(params, searchParams);
  const { view } = parsed;
  const context = await getContext();
  const saved = await readSavedParam(context, view.dataset, search, query);
  if (saved.address !== null) redirect(saved.address);
  const { recipe, problem } = readRecipeParam(search.recipe, parsed);
  const extremes = pairingRecipe(findPairing('max', 'min') ?? defaultPairing(), view);
  const effect = await orNotFound(
    readRecipeEffect(context, view.dataset, recipe, {
      ...extremes,
      filter: recipe.filter,
    }),
  );
  const { dataset } = effect.header;
  const leftOut = view.filter.outcome !== null || view.filter.ranges.margin !== undefined;
  return (
    <ViewFrame
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
          The recipe in the address could not be read. {problem}
        </Notice>
      ) : null}
      {leftOut ? (
        <Notice tone="warn" role="status">
          A recipe has no filter by outcome or margin of a pairing: these are left out here. Use the
          constraints.
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
