import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { describeSets } from '@/cli/describe-sets';
import { alignColumns, print, printJson } from '@/cli/print';
import { RECIPE_SOURCE, readRecipe } from '@/cli/recipe-file';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { withContext } from '@/cli/with-context';
import type { ComparisonView } from '@/lib/core/views/comparison-view';
import { parseComparisonParams } from '@/lib/schema/views/comparison-params';
import { compareRecipes } from '@/lib/services/compare-recipes';
import { compareSets } from '@/lib/services/compare-sets';

type CompareOptions = RecipeOptions & { against: string; sets?: boolean; json?: boolean };

/** Adds `compare` to `sweetspot recipe`. */
export function addRecipeCompareCommand(command: Command, io: CommandIo): void {
  addRecipeOptions(
    command
      .command('compare')
      .description('count the prompts whose pairs differ between two recipes; nothing is written')
      .argument('<dataset>', 'name of the dataset'),
  )
    .requiredOption('--against <file>', `the other recipe: ${RECIPE_SOURCE}`)
    .option('--sets', 'compare them as sets of equal size over the same prompts')
    .option('--json', 'print it as one JSON object')
    .addHelpText(
      'after',
      '\nChanges are those from --recipe (a) to --against (b), over all prompts. The prompts listed are those with the largest change of the margin.',
    )
    .action(async (dataset: string, options: CompareOptions) => {
      const recipes = { a: await recipeOf(io, options), b: await readRecipe(io, options.against) };
      if (options.sets) {
        const sets = await withContext(io, (context) =>
          compareSets(context, dataset, recipes, { exact: true }),
        );
        return options.json ? printJson(io, { dataset, ...sets }) : print(io, describeSets(sets));
      }
      const { list } = parseComparisonParams({});
      const view = await withContext(io, (context) =>
        compareRecipes(context, dataset, recipes, { list, exact: true }),
      );
      return options.json ? printJson(io, resultOf(view)) : print(io, describe(view));
    });
}

function resultOf({ header, shown, comparison, differences, a, b, rows }: ComparisonView) {
  return { dataset: header.dataset.name, shown, ...comparison, a, b, differences, rows };
}

function describe({ a, b, comparison, rows }: ComparisonView): string {
  const { looked, prompts, pairs, changes } = comparison;
  const counts = [
    ['prompts', looked],
    ['  same pairs', prompts.same],
    ['  changed pairs', prompts.changed],
    ['  pairs by a only', prompts.onlyA],
    ['  pairs by b only', prompts.onlyB],
    ['  no pair by either', prompts.neither],
    ['pairs of a', pairs.a],
    ['pairs of b', pairs.b],
    ['  made by both', pairs.shared],
  ] as const;
  const measures = changes ? Object.entries(changes) : [];
  const otherRewards = `a looks at the reward ${a.reward}, b at ${b.reward}: their margins cannot be compared\n`;
  return [
    ...[a, b].flatMap(({ madeForOther }, side) =>
      madeForOther ? [`${side === 0 ? 'a' : 'b'} was made for other data\n`] : [],
    ),
    alignColumns(counts.map(([name, count]) => [name, count.toLocaleString('en-US')])),
    a.reward === b.reward ? '' : otherRewards,
    changes ? '\nchange from a to b, over the prompts whose pairs changed:\n' : '',
    alignColumns([
      ...(changes ? [['', 'mean', 'more', 'less', 'equal']] : []),
      ...measures.map(([name, { mean, more, less, equal }]) => [
        name,
        mean.toPrecision(6),
        ...[more, less, equal].map((count) => count.toLocaleString('en-US')),
      ]),
    ]),
    changes ? '\nlargest changes of the margin:\n' : '',
    changes ? alignColumns(rows.slice(0, 10).map(rowOf)) : '',
  ].join('');
}

function rowOf({ promptId, a, b, change }: ComparisonView['rows'][number]): string[] {
  const exact = (value: number | undefined) => value?.toPrecision(6) ?? '–';
  return [promptId.slice(0, 40), exact(a?.margin), '→', exact(b?.margin), exact(change?.margin)];
}
