'use client';

import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatRecipe } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { RecipeUpload } from './recipe-upload';

type Props = {
  recipe: Recipe;
  fileName: string;
  onLoad: (recipe: Recipe) => void;
};

/** The recipe as a file: out, and in from elsewhere. */
export function RecipeFile({ recipe, fileName, onLoad }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => save(formatRecipe(recipe), fileName)}>
        <Download aria-hidden className="size-3.5" />
        Download recipe
      </Button>
      <RecipeUpload action="Load recipe" label="Recipe file" onLoad={onLoad} />
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
