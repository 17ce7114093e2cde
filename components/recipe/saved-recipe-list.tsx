import { Badge } from '@/components/ui/badge';
import { formatDateTime } from '@/lib/core/format/format-time';
import type { SavedRecipeView } from '@/lib/core/views/saved-recipe-view';

type Props = {
  recipes: readonly SavedRecipeView[];
  opened: number | null;
  /** Of the dataset that is looked at. */
  fingerprint: string;
  onOpen: (recipe: SavedRecipeView) => void;
};

/** The saved recipes: what each does, when it was saved, and whether it was for these data. */
export function SavedRecipeList({ recipes, opened, fingerprint, onOpen }: Props) {
  if (recipes.length === 0) {
    return <p className="text-muted">None is saved yet. “Save as…” keeps the one on the page.</p>;
  }
  return (
    <ul className="grid divide-y divide-line">
      {recipes.map((recipe) => (
        <li key={recipe.id}>
          <button
            type="button"
            aria-current={recipe.id === opened ? 'true' : undefined}
            onClick={() => onOpen(recipe)}
            className="grid w-full gap-0.5 rounded-md px-2 py-2 text-left hover:bg-sunken aria-[current]:bg-sunken"
          >
            <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className="min-w-0 break-words font-medium">{recipe.name}</span>
              {recipe.fingerprint !== null && recipe.fingerprint !== fingerprint ? (
                <Badge tone="warn">made for other data</Badge>
              ) : null}
              <span className="ml-auto text-muted text-xs">{formatDateTime(recipe.updatedAt)}</span>
            </span>
            <span className="line-clamp-2 text-muted text-xs">{recipe.summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
