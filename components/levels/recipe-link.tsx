import Link from 'next/link';
import { buttonClass } from '@/components/ui/button-class';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';

type Props = { dataset: string; query: string; recipe: Recipe; children: string };

/** Opens a recipe made of levels on the recipe page, with the view as it is. */
export function RecipeLink({ dataset, query, recipe, children }: Props) {
  const edited = editQuery(query, {
    ...{ levels: null, mix: null },
    recipe: JSON.stringify(compactRecipe(recipe)),
  });
  return (
    <Link
      href={withQuery(datasetPath(dataset, 'recipe'), edited)}
      prefetch={false}
      className={buttonClass({ variant: 'primary', size: 'small' })}
    >
      {children}
    </Link>
  );
}
