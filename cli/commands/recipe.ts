import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { readRecipeFile } from '@/cli/recipe-file';
import { describeRecipe } from '@/lib/core/recipes/describe-recipe';
import { diffRecipes } from '@/lib/core/recipes/diff-recipes';
import { formatRecipe, recipeJson } from '@/lib/core/recipes/format-recipe';

/** Adds `sweetspot recipe`. */
export function addRecipeCommand(program: Command, io: CommandIo): void {
  const command = program.command('recipe').description('look at recipes');
  command
    .command('show')
    .description('say what a recipe does')
    .argument('<file>', 'a recipe as JSON')
    .option('--json', 'print the whole recipe, defaults filled in, as JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const recipe = readRecipeFile(io, file);
      if (json) return print(io, formatRecipe(recipe));
      return print(io, `${describeRecipe(recipe).join('\n')}\n`);
    });
  command
    .command('diff')
    .description('list what differs between two recipes')
    .argument('<before>', 'a recipe as JSON')
    .argument('<after>', 'another one')
    .option('--json', 'print the differences as a JSON array')
    .action(async (before: string, after: string, { json }: { json?: boolean }) => {
      const [left, right] = [before, after].map((file) => recipeJson(readRecipeFile(io, file)));
      const differences = diffRecipes(left, right);
      if (json) return printJson(io, differences);
      const lines = differences.map(
        ({ path, before, after }) => `${path}: ${before ?? 'nothing'} → ${after ?? 'nothing'}\n`,
      );
      return print(io, lines.length === 0 ? 'the same\n' : lines.join(''));
    });
}
