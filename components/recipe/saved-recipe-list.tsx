import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatDateTime } from '@/lib/core/format/format-time';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';

type Props = {
  recipes: readonly (SavedRecipeView | UnreadableRecipeView)[];
  opened: number | null;
  /** Of the dataset that is looked at. */
  fingerprint: string;
  onOpen: (recipe: SavedRecipeView) => void;
  onDelete: (recipe: UnreadableRecipeView) => void;
};

/** The saved recipes: what each does, when it was saved, and whether it was for these data. */
export function SavedRecipeList({ recipes, opened, fingerprint, onOpen, onDelete }: Props) {
  if (recipes.length === 0) {
    return <p className="text-muted">None is saved yet. “Save as…” keeps the one on the page.</p>;
  }
  return (
    <ul className="grid divide-y divide-line">
      {recipes.map((recipe) => (
        <li key={recipe.id}>
          {recipe.unreadable === null ? (
            <OpenRecipe
              recipe={recipe}
              isOpened={recipe.id === opened}
              isForeign={recipe.fingerprint !== null && recipe.fingerprint !== fingerprint}
              onOpen={() => onOpen(recipe)}
            />
          ) : (
            <div className="flex items-center gap-2 px-2 py-2">
              <div className="min-w-0 flex-1">
                <p className="break-words font-medium">{recipe.name}</p>
                <p className="break-words text-warn text-xs">
                  <Badge tone="warn">unreadable</Badge> {recipe.unreadable}
                </p>
              </div>
              <Button size="small" onClick={() => onDelete(recipe)}>
                Delete
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

type OpenProps = {
  recipe: SavedRecipeView;
  isOpened: boolean;
  isForeign: boolean;
  onOpen: () => void;
};

function OpenRecipe({ recipe, isOpened, isForeign, onOpen }: OpenProps) {
  return (
    <button
      type="button"
      aria-current={isOpened ? 'true' : undefined}
      onClick={onOpen}
      className="grid w-full gap-0.5 rounded-md px-2 py-2 text-left hover:bg-sunken aria-[current]:bg-sunken"
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="min-w-0 break-words font-medium">{recipe.name}</span>
        {isForeign ? <Badge tone="warn">made for other data</Badge> : null}
        <span className="ml-auto text-muted text-xs">{formatDateTime(recipe.updatedAt)}</span>
      </span>
      <span className="line-clamp-2 text-muted text-xs">{recipe.summary}</span>
    </button>
  );
}
