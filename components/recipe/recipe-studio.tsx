'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { ExportSection } from '@/components/exports/export-section';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { useViewQuery } from '@/components/view/use-view-query';
import { countOf } from '@/lib/core/format/format-count';
import { compactRecipe } from '@/lib/core/recipes/compact-recipe';
import { fitReward } from '@/lib/core/recipes/fit-reward';
import { recipeJson } from '@/lib/core/recipes/format-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeSlug } from '@/lib/core/recipes/recipe-slug';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';
import { fitsAddress, recipeQuery } from '@/lib/schema/views/recipe-params';
import { AugmentationEditor } from './augmentation-editor';
import { BandEditor } from './band-editor';
import { ConstraintEditor } from './constraint-editor';
import { EffectPanel } from './effect-panel';
import { newStrategy } from './new-strategy';
import { prepareEffect } from './prepare-effect';
import { RecipeFile } from './recipe-file';
import { RecipeOverrides } from './recipe-overrides';
import { SamplingEditor } from './sampling-editor';
import { SavedRecipes } from './saved-recipes';
import { StrategyEditor } from './strategy-editor';
import { useRecipeEffect } from './use-recipe-effect';

type Props = {
  dataset: string;
  fingerprint: string;
  fromServer: Recipe;
  initial: RecipeEffectView;
  extremes: Recipe;
  saved: readonly (SavedRecipeView | UnreadableRecipeView)[];
  /** The saved recipe that the address names. */
  openedId: number | null;
};

/** How pairs are made, and beside it what that does to the data, before anything is written. */
export function RecipeStudio(props: Props) {
  const { dataset, fingerprint, fromServer, initial, extremes, saved, openedId } = props;
  const { query, note, navigate } = useViewQuery();
  const exportButton = useRef<HTMLButtonElement>(null);
  useHotkeys({ e: () => exportButton.current?.focus() });
  const [recipe, setRecipe] = useState(fromServer);
  const [opened, setOpened] = useState(openedId);
  /** The recipe for which all prompts are to be counted. */
  const [counted, setCounted] = useState<Recipe | null>(null);
  const bodyOf = (one: Recipe) =>
    JSON.stringify({
      recipe: compactRecipe(one),
      exact: one === counted,
      other: compactRecipe({ ...extremes, filter: one.filter }),
    });
  const url = `/api/datasets/${encodeURIComponent(dataset)}/recipe-effect`;
  const { view, stale, problem } = useRecipeEffect(
    url,
    bodyOf(recipe),
    initial,
    bodyOf(fromServer),
  );
  const change = (part: Partial<Recipe>) => {
    const next = { ...recipe, ...part };
    setRecipe(next);
    if (fitsAddress(next)) note(recipeQuery(next));
  };
  const take = (next: Recipe, id: number | null) => {
    setRecipe(next);
    setOpened(id);
    const named = { saved: id === null ? null : String(id) };
    if (fitsAddress(next))
      navigate({ ...recipeQuery(next, window.location.search), ...named }, 'push');
    else note({ recipe: null, ...named });
  };
  const { strategies } = recipe;
  const kinds = strategies.map(({ kind }) => kind);
  const { header } = initial;
  const rewards = header.dataset.rewards.map(({ name }) => name);
  const reward = header.dataset.rewards.find(({ name }) => name === header.reward);
  const fileName = `${dataset.replace(/[^\w.-]+/g, '-')}-recipe.json`;
  return (
    <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-3">
        <p className="panel sticky top-0 z-10 px-3 py-2 font-medium lg:hidden">
          {stale ? '…' : prepareEffect(view, kinds).headline}
        </p>
        <SavedRecipes
          recipe={recipe}
          initial={saved}
          opened={opened}
          fingerprint={fingerprint}
          rewards={rewards}
          onOpen={(next, id) => take(fitReward(next, rewards), id)}
          onSaved={(id, part) => {
            setOpened(id);
            change(part);
            note({ saved: id === null ? null : String(id) });
          }}
        />
        {fitsAddress(recipe) ? null : (
          <Notice tone="warn" role="status">
            This recipe is too long for an address: a link or a reload keeps it only once it is
            saved, or once its overrides are taken into the dataset (under “Use it”).
          </Notice>
        )}
        <Panel title="Strategies">
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
            {strategies.map((strategy, at) => (
              <StrategyEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: strategies have no other identity than their place
                key={at}
                position={at + 1}
                strategy={strategy}
                reward={recipe.reward ?? header.reward}
                pairs={stale ? '…' : countOf(view.effect.strategies[at] ?? 0, 'pair')}
                onChange={(next) =>
                  change({ strategies: strategies.map((old, i) => (i === at ? next : old)) })
                }
                onRemove={
                  strategies.length > 1
                    ? () => change({ strategies: strategies.filter((_, i) => i !== at) })
                    : null
                }
              />
            ))}
          </ul>
          <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button
              size="small"
              variant="quiet"
              onClick={() => change({ strategies: [...strategies, newStrategy('best-of-n')] })}
            >
              + strategy
            </Button>
            <p className="text-muted text-xs">
              Without a weight a strategy works on every prompt; of those with one each prompt draws
              one.
            </p>
          </div>
        </Panel>
        <Panel title="Constraints on pairs">
          <ConstraintEditor
            constraints={recipe.constraints}
            onChange={(constraints) => change({ constraints })}
          />
        </Panel>
        <Panel title="Contrast, quality and difficulty bands">
          <BandEditor bands={recipe.bands} onChange={(bands) => change({ bands })} />
        </Panel>
        <Panel title="Reward-augmented">
          <AugmentationEditor
            plan={recipe.augmentation}
            lowest={reward?.min ?? 0}
            highest={reward?.max ?? 1}
            onChange={(augmentation) => change({ augmentation })}
          />
        </Panel>
        <Panel title="Samples, split and seed">
          <SamplingEditor recipe={recipe} onChange={change} />
        </Panel>
        <Panel
          title="Use it"
          aside={
            <Link
              href={withQuery(datasetPath(dataset, 'compare'), query)}
              className={buttonClass({ size: 'small', variant: 'quiet' })}
            >
              Compare with another recipe
            </Link>
          }
        >
          <RecipeOverrides
            recipe={recipe}
            applied={view.overrides}
            href={datasetPath(dataset, 'curation')}
            url={`/api/datasets/${encodeURIComponent(dataset)}/curation`}
            onChange={(overrides) => change({ overrides })}
          />
          <RecipeFile
            recipe={{ ...recipe, fingerprint }}
            overridesUrl={`/api/datasets/${encodeURIComponent(dataset)}/overrides`}
            fileName={fileName}
            onLoad={(loaded) => take(loaded, null)}
          />
          <ExportSection
            dataset={dataset}
            slug={recipeSlug(recipe)}
            button={exportButton}
            pairs={stale ? null : view.effect.pairs}
            isEstimate={view.sampleSeed !== null}
            request={{
              query: editQuery('', recipeQuery(recipe)),
              recipe: recipeJson({ ...recipe, fingerprint }),
            }}
          />
        </Panel>
      </div>
      <div
        aria-busy={stale}
        className={classNames('grid min-w-0 gap-3', stale && !problem && 'opacity-60')}
      >
        {problem ? (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        ) : null}
        <EffectPanel view={view} strategies={kinds} onCountAll={() => setCounted(recipe)} />
      </div>
    </div>
  );
}
