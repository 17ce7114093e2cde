'use client';

import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { AppError } from '@/lib/core/errors/app-error';
import { formatRecipe, recipeJson } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';

type Props = {
  recipe: Recipe;
  fileName: string;
  /** Where the overrides of the dataset are, for a recipe without its own. */
  overridesUrl: string;
  onLoad: (recipe: Recipe) => void;
};

/** The recipe as a file: out, and in from elsewhere. */
export function RecipeFile({ recipe, fileName, overridesUrl, onLoad }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (file: File) => {
    try {
      onLoad(parseRecipeText(file.name, await file.text()));
      setProblem(null);
    } catch (error) {
      setProblem(
        error instanceof AppError
          ? error.message
          : `${file.name}: a recipe is JSON, and this is not`,
      );
    }
  };
  const download = async () => {
    try {
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
        <Button size="small" onClick={() => input.current?.click()}>
          <Upload aria-hidden className="size-3.5" />
          Load recipe
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="Recipe file"
          className="hidden"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void load(file);
            target.value = '';
          }}
        />
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
