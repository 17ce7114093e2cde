'use client';

import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';

type Props = {
  /** On the button. */
  action: string;
  /** Names the file for screen readers. */
  label: string;
  onLoad: (recipe: Recipe) => void;
};

/** A button that reads a recipe from a file, and says where a file is none. */
export function RecipeUpload({ action, label, onLoad }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (file: File) => {
    try {
      const { parseRecipeText } = await import('@/lib/schema/recipe/parse-recipe-text');
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
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-3.5" />
        {action}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={label}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void load(file);
          target.value = '';
        }}
      />
      {problem ? (
        <Notice tone="danger" role="alert" className="w-full">
          {problem}
        </Notice>
      ) : null}
    </>
  );
}
