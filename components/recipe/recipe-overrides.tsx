'use client';

import Link from 'next/link';
import { useState } from 'react';
import { messageOf, postJson } from '@/components/api/fetch-json';
import { outcomeText } from '@/components/curation/bulk-actions';
import { Button } from '@/components/ui/button';
import { notifyDone } from '@/components/ui/notify';
import { countOf } from '@/lib/core/format/format-count';
import { overrideJson } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { CurationOutcome } from '@/lib/core/views/curation-view';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';

type Props = {
  recipe: Recipe;
  applied: RecipeEffectView['overrides'];
  href: string;
  /** Where overrides are adopted. */
  url: string;
  onChange: (overrides: Recipe['overrides']) => void;
};

/** Whether what people decided about single prompts is applied. */
export function RecipeOverrides({ recipe: { overrides }, applied, href, url, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const adopt = async () => {
    try {
      const adopted = (overrides ?? []).map(overrideJson);
      const outcome = await postJson<CurationOutcome>(url, { adopt: adopted });
      void notifyDone(`Overrides of the dataset: ${outcomeText(outcome)}`);
      setProblem(null);
      onChange(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  if (overrides === null && applied.count === 0) return null;
  const page = (
    <Link href={href} className="underline">
      this dataset
    </Link>
  );
  return (
    <p className="mb-2 flex flex-wrap items-center gap-2 text-xs">
      {overrides === null ? (
        <>
          <span>
            {countOf(applied.count, 'prompt')} overridden by people in {page}: applied here and in
            the export.
          </span>
          <Button size="small" variant="quiet" onClick={() => onChange([])}>
            Leave them out
          </Button>
        </>
      ) : (
        <>
          <span>
            {overrides.length === 0
              ? 'What people decided in '
              : `This recipe carries ${countOf(overrides.length, 'override')} of its own; those of `}
            {page} {overrides.length === 0 ? 'is left out.' : 'are left out.'}
          </span>
          {overrides.length > 0 ? (
            <Button size="small" variant="quiet" onClick={() => void adopt()}>
              Take its overrides into the dataset
            </Button>
          ) : null}
          <Button size="small" variant="quiet" onClick={() => onChange(null)}>
            Apply those of the dataset
          </Button>
          {problem ? (
            <span role="alert" className="text-danger">
              {problem}
            </span>
          ) : null}
        </>
      )}
    </p>
  );
}
