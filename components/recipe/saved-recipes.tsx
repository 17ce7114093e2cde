'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { NameDialog } from '@/components/ui/name-dialog';
import { Notice } from '@/components/ui/notice';
import { notifyDone } from '@/components/ui/notify';
import { Panel } from '@/components/ui/panel';
import { isSameAsJson } from '@/lib/core/recipes/is-same-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import {
  readableRecipes,
  type SavedRecipeView,
  type UnreadableRecipeView,
} from '@/lib/core/views/saved-recipe-view';
import { parseSaved } from './parse-saved';
import { SavedRecipeList } from './saved-recipe-list';
import { SavedRecipeMenu } from './saved-recipe-menu';
import { useSavedRecipes } from './use-saved-recipes';

type Props = {
  /** As it is on the page now. */
  recipe: Recipe;
  initial: readonly (SavedRecipeView | UnreadableRecipeView)[];
  /** The id of the saved recipe that the page began with, if there is one. */
  opened: number | null;
  /** Of the dataset. */
  fingerprint: string;
  rewards: readonly string[];
  /** Another saved recipe takes the place of the one on the page. */
  onOpen: (recipe: Recipe, id: number) => void;
  /** The recipe on the page is saved as this now, or with null as none; `change` is what that changes of it. */
  onSaved: (id: number | null, change: Partial<Recipe>) => void;
};

type Asking = 'save' | 'rename' | 'open' | null;

/** The saved recipe that is open, and what can be done with it. */
export function SavedRecipes(props: Props) {
  const { recipe, initial, opened, fingerprint, rewards, onOpen, onSaved } = props;
  const { list, busy, ...saved } = useSavedRecipes(initial);
  const [asking, setAsking] = useState<Asking>(null);
  const current = readableRecipes(list).find(({ id }) => id === opened) ?? null;
  const { reward, isChanged } = compareWithSaved(recipe, current);
  const forThese = { ...recipe, fingerprint };
  const take = (made: SavedRecipeView | null, words: string) => {
    if (!made) return;
    onSaved(made.id, { name: made.name, fingerprint: made.fingerprint });
    setAsking(null);
    void notifyDone(words);
  };
  const open = async (one: SavedRecipeView) => {
    setAsking(null);
    const parsed = await parseSaved(one);
    saved.show(one);
    onOpen(parsed, one.id);
  };
  const duplicate = async ({ id }: SavedRecipeView) => {
    const copy = await saved.duplicate(id);
    if (!copy) return;
    await open(copy);
    void notifyDone(`${copy.name} saved`);
  };
  const rename = async ({ id }: SavedRecipeView, name: string) => {
    const made = await saved.rename(id, name);
    if (!made) return;
    onSaved(id, { name: made.name });
    setAsking(null);
  };
  const remove = async (one: SavedRecipeView) => {
    const back = () => onSaved(one.id, {});
    if (await saved.remove(one, back)) onSaved(null, {});
  };
  return (
    <Panel
      title={['Saved recipe', ...(current ? [current.name] : [])].join(': ')}
      aside={isChanged ? <Badge tone="warn">unsaved changes</Badge> : null}
    >
      <div className="flex flex-wrap items-center gap-2">
        {current ? (
          <Button
            size="small"
            variant={isChanged ? 'primary' : 'outline'}
            disabled={!isChanged || busy}
            onClick={async () =>
              take(await saved.overwrite(current.id, forThese), `${current.name} saved`)
            }
          >
            Save
          </Button>
        ) : null}
        <Button size="small" onClick={() => setAsking('save')}>
          Save as…
        </Button>
        <Button size="small" onClick={() => setAsking('open')}>
          Open… ({list.length})
        </Button>
        {current ? (
          <SavedRecipeMenu
            name={current.name}
            onRename={() => setAsking('rename')}
            onDuplicate={() => void duplicate(current)}
            onDelete={() => void remove(current)}
          />
        ) : null}
      </div>
      <MissingReward name={reward} rewards={rewards} />
      {asking === 'save' ? (
        <NameDialog
          title="Save the recipe as"
          name={current ? '' : recipe.name}
          action="Save"
          busy={busy}
          onClose={() => setAsking(null)}
          onName={async (name) => take(await saved.saveAs(name, forThese), `${name.trim()} saved`)}
        />
      ) : null}
      {asking === 'rename' && current ? (
        <NameDialog
          title={`Rename ${current.name}`}
          name={current.name}
          action="Rename"
          busy={busy}
          onClose={() => setAsking(null)}
          onName={(name) => void rename(current, name)}
        />
      ) : null}
      <Dialog
        open={asking === 'open'}
        onOpenChange={(isOpen) => !isOpen && setAsking(null)}
        title="Saved recipes"
      >
        <SavedRecipeList
          recipes={list}
          opened={opened}
          fingerprint={fingerprint}
          onOpen={(one) => void open(one)}
          onDelete={(one) => void saved.remove(one, () => {})}
        />
      </Dialog>
    </Panel>
  );
}

function compareWithSaved(recipe: Recipe, current: SavedRecipeView | null) {
  if (!current) return { reward: null, isChanged: false };
  return { reward: current.reward, isChanged: !isSameAsJson(recipe, current.recipe) };
}

function MissingReward({ name, rewards }: { name: string | null; rewards: readonly string[] }) {
  if (name === null || rewards.includes(name)) return null;
  return (
    <Notice tone="warn" className="mt-2 text-xs">
      It was saved for the reward {name}, which this dataset does not have: its active reward is
      used.
    </Notice>
  );
}
