import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { RECIPE_SOURCE, readRecipe } from '@/cli/recipe-file';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { withContext } from '@/cli/with-context';
import { describeRecipe } from '@/lib/core/recipes/describe-recipe';
import { diffRecipes } from '@/lib/core/recipes/diff-recipes';
import { effectHeadline } from '@/lib/core/recipes/effect-headline';
import { formatRecipe, recipeJson } from '@/lib/core/recipes/format-recipe';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';
import type { SavedRecipeView, UnreadableRecipeView } from '@/lib/core/views/saved-recipe-view';
import { readRecipeEffect } from '@/lib/services/read-recipe-effect';
import { listSavedRecipes } from '@/lib/services/recipes/find-saved-recipe';
import { addRecipeCompareCommand } from './recipe-compare';

type EffectOptions = RecipeOptions & { against?: string; json?: boolean };

/** Adds `sweetspot recipe`. */
export function addRecipeCommand(program: Command, io: CommandIo): void {
  const command = program.command('recipe').description('look at recipes');
  command
    .command('list')
    .description('list the recipes that are saved')
    .option('--json', 'print a JSON array, the recipes with it')
    .action(async ({ json }: { json?: boolean }) => {
      const saved = await withContext(io, listSavedRecipes);
      if (json) return printJson(io, saved);
      return print(io, saved.map(describeSaved).join(''));
    });
  command
    .command('show')
    .description('say what a recipe does')
    .argument('<file>', `a recipe as JSON: ${RECIPE_SOURCE}`)
    .option('--json', 'print the whole recipe, defaults filled in, as JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const recipe = await readRecipe(io, file);
      if (json) return print(io, formatRecipe(recipe));
      return print(io, `${describeRecipe(recipe).join('\n')}\n`);
    });
  addRecipeOptions(
    command
      .command('effect')
      .description('say what a recipe would do to a dataset; nothing is written')
      .argument('<dataset>', 'name of the dataset'),
  )
    .option('--against <file>', 'another recipe, to compare the pairs with')
    .option('--json', 'print it as one JSON object')
    .action(async (dataset: string, options: EffectOptions) => {
      const recipe = await recipeOf(io, options);
      const other = options.against === undefined ? null : await readRecipe(io, options.against);
      const view = await withContext(io, (context) =>
        readRecipeEffect(context, dataset, recipe, other, true),
      );
      if (options.json) return printJson(io, view);
      return print(io, describeEffect(view));
    });
  addRecipeCompareCommand(command, io);
  command
    .command('diff')
    .description('list what differs between two recipes')
    .argument('<before>', 'a recipe as JSON')
    .argument('<after>', 'another one')
    .option('--json', 'print the differences as a JSON array')
    .action(async (before: string, after: string, { json }: { json?: boolean }) => {
      const differences = diffRecipes(
        recipeJson(await readRecipe(io, before)),
        recipeJson(await readRecipe(io, after)),
      );
      if (json) return printJson(io, differences);
      const lines = differences.map(
        ({ path, before, after }) => `${path}: ${before ?? 'nothing'} → ${after ?? 'nothing'}\n`,
      );
      return print(io, lines.length === 0 ? 'the same\n' : lines.join(''));
    });
}

function describeSaved(saved: SavedRecipeView | UnreadableRecipeView): string {
  const words = saved.unreadable === null ? saved.summary : `unreadable: ${saved.unreadable}`;
  return `${saved.name}\n  ${words}\n`;
}

function describeEffect({ shown, sampleSeed, madeForOther, effect, conflicts }: RecipeEffectView) {
  const count = (value: number) => value.toLocaleString('en-US');
  const exact = (value: number | null) => (value === null ? '–' : value.toPrecision(6));
  const { looked, used, pairs, lost, other } = effect;
  const over =
    sampleSeed === null
      ? ''
      : ` (over ${count(looked)} of ${count(shown)}, drawn by seed ${sampleSeed})`;
  const reasons = lost.map(({ kind, prompts }) => `${kind} ${count(prompts)}`).join(', ');
  const lines = [
    `${effectHeadline({ pairs, used, looked })}${over}`,
    ...(madeForOther ? ['the recipe was made for other data'] : []),
    ...(reasons === '' ? [] : [`prompts without a pair: ${reasons}`]),
    `mean margin ${exact(effect.meanMargin)}, chosen ${exact(effect.meanChosen)}, rejected ${exact(effect.meanRejected)}`,
    `mean length in characters: chosen ${exact(effect.meanChosenLength)}, rejected ${exact(effect.meanRejectedLength)}`,
    `${count(effect.extremes)} of the pairs are the highest and the lowest reward of their prompt`,
    ...(other
      ? [
          `the other recipe makes ${count(other.pairs)} pairs; both make ${count(other.shared)}; ${count(other.changedPrompts)} prompts differ`,
        ]
      : []),
    ...conflicts.map(({ promptId, conflict }) => `conflict at ${promptId}: ${conflict}`),
  ];
  return `${lines.join('\n')}\n`;
}
