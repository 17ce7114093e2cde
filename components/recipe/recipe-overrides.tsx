import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { countOf } from '@/lib/core/format/format-count';
import type { Recipe } from '@/lib/core/recipes/recipe';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';

type Props = {
  recipe: Recipe;
  applied: RecipeEffectView['overrides'];
  href: string;
  onChange: (overrides: Recipe['overrides']) => void;
};

/** Whether what people decided about single prompts is applied. */
export function RecipeOverrides({ recipe: { overrides }, applied, href, onChange }: Props) {
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
          <Button size="small" variant="quiet" onClick={() => onChange(null)}>
            Apply those of the dataset
          </Button>
        </>
      )}
    </p>
  );
}
