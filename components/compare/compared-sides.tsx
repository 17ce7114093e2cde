'use client';

import { ArrowLeftRight } from 'lucide-react';
import { parseSaved } from '@/components/recipe/parse-saved';
import { RecipeUpload } from '@/components/recipe/recipe-upload';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { useViewQuery } from '@/components/view/use-view-query';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import { fitReward } from '@/lib/core/recipes/fit-reward';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { pairingSlug } from '@/lib/core/rewards/pairing';
import type { ComparedRecipe } from '@/lib/core/views/comparison-view';
import type { QueryChanges } from '@/lib/core/views/query-changes';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';
import { recipeQuery } from '@/lib/schema/views/recipe-params';
import { defaultPairing } from '@/lib/schema/views/view-params';
import { OWN, sideOptions } from './side-options';

type Props = {
  a: ComparedRecipe;
  b: ComparedRecipe;
  recipes: { a: Recipe; b: Recipe };
  saved: readonly SavedRecipeView[];
  rewards: readonly string[];
};

/** The two recipes: A is that of the recipe page, B any other. */
export function ComparedSides({ a, b, recipes, saved, rewards }: Props) {
  const { navigate } = useViewQuery();
  const { a: recipeA, b: recipeB } = recipes;
  const asA = (recipe: Recipe): QueryChanges => {
    const { value } = sideOptions(recipe, saved);
    const id = value.startsWith('saved:') ? value.slice('saved:'.length) : null;
    return { ...recipeQuery(fitReward(recipe, rewards), window.location.search), saved: id };
  };
  const asB = (recipe: Recipe): QueryChanges => ({
    against: JSON.stringify(compactRecipe(recipe)),
  });
  const choose = async (
    value: string,
    ofRecipe: (recipe: Recipe) => QueryChanges,
    other: QueryChanges,
  ) => {
    if (value === OWN) return;
    const found = saved.find(({ id }) => value === `saved:${id}`);
    navigate(found ? ofRecipe(await parseSaved(found)) : other);
  };
  const usual = pairingSlug(defaultPairing());
  return (
    <div className="grid items-stretch gap-2 md:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] md:gap-3">
      <Side
        name="A"
        side={a}
        recipe={recipeA}
        saved={saved}
        onChoose={(value) =>
          void choose(value, asA, {
            recipe: null,
            saved: null,
            pairing: value === usual ? null : value,
          })
        }
        onLoad={(recipe) => navigate(asA(recipe))}
      />
      <Button
        size="icon"
        aria-label="Swap A and B"
        title="Swap A and B"
        className="self-center justify-self-center"
        onClick={() => navigate({ ...asA(recipeB), ...asB(recipeA) })}
      >
        <ArrowLeftRight aria-hidden className="size-4" />
      </Button>
      <Side
        name="B"
        side={b}
        recipe={recipeB}
        saved={saved}
        onChoose={(value) => void choose(value, () => ({ against: value }), { against: value })}
        onLoad={(recipe) => navigate(asB(recipe))}
      />
    </div>
  );
}

type SideProps = {
  name: 'A' | 'B';
  side: ComparedRecipe;
  recipe: Recipe;
  saved: readonly SavedRecipeView[];
  onChoose: (value: string) => void;
  onLoad: (recipe: Recipe) => void;
};

function Side({ name, side, recipe, saved, onChoose, onLoad }: SideProps) {
  const { value, options } = sideOptions(recipe, saved);
  return (
    <Panel
      title={name}
      aside={side.madeForOther ? <Badge tone="warn">made for other data</Badge> : null}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={`recipe ${name}`}
          className="max-w-full flex-1"
          value={value}
          options={options}
          onChange={onChoose}
        />
        <RecipeUpload action="From a file" label={`Recipe file for ${name}`} onLoad={onLoad} />
      </div>
      <p className="mt-2 break-words text-muted text-xs">{side.summary}</p>
    </Panel>
  );
}
