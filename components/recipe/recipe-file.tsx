'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { formatRecipe, recipeJson } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { RecipeUpload } from './recipe-upload';

type Props = {
  recipe: Recipe;
  fileName: string;
  /** Where the overrides of the dataset are, for a recipe without its own. */
  overridesUrl: string;
  onLoad: (recipe: Recipe) => void;
};

/** The recipe as a file: out, and in from elsewhere. */
export function RecipeFile({ recipe, fileName, overridesUrl, onLoad }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const download = async () => {
    try {
      const { parseRecipe } = await import('@/lib/schema/recipe/recipe-schema');
      const overrides = recipe.overrides
        ? {}
        : { overrides: await fetchJson<unknown>(overridesUrl) };
      save(formatRecipe(parseRecipe('recipe', { ...recipeJson(recipe), ...overrides })), fileName);
      setProblem(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => void download()}>
          <Download aria-hidden className="size-3.5" />
          Download recipe
        </Button>
        <RecipeUpload action="Load recipe" label="Recipe file" onLoad={onLoad} />
      </div>
      {problem ? (
        <Notice tone="danger" role="alert">
          {problem}
        </Notice>
      ) : null}
    </div>
  );
}

function save(text: string, fileName: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
