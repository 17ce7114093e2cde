import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import { pairingRecipe } from '@/lib/core/recipes/pairing-recipe';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { SIGMA_KINDS, type SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { CommandIo } from './command-io';
import { parsePairingOptions } from './pairing-options';
import { RECIPE_SOURCE, readRecipe } from './recipe-file';

/** The options of commands that make pairs: a recipe, or the two points of a pairing. */
export type RecipeOptions = {
  recipe?: string;
  chosen?: string;
  rejected?: string;
  reward?: string;
  sigma?: string;
};

/** Adds the options of a command that makes pairs. */
export function addRecipeOptions(command: Command): Command {
  return command
    .option(
      '--recipe <file>',
      `a recipe, strategies, constraints, filter, split and seeds as JSON: ${RECIPE_SOURCE}`,
    )
    .option('--chosen <point>', `one of ${REWARD_POINTS.join(', ')}`)
    .option('--rejected <point>', 'a point below the chosen one')
    .option('--reward <name>', "another reward than the recipe's or the active one")
    .option('--sigma <kind>', 'population (divide by n) or sample (n − 1)');
}

/** Returns the recipe of `--recipe`, or of `--chosen` and `--rejected`. Throws `invalid_input` for neither or both. */
export async function recipeOf(io: CommandIo, options: RecipeOptions): Promise<Recipe> {
  const { recipe: file, chosen, rejected, reward } = options;
  const sigma = options.sigma === undefined ? null : parseSigma(options.sigma);
  if (file !== undefined) {
    if (chosen !== undefined || rejected !== undefined) {
      throw new AppError(
        'invalid_input',
        '--recipe: cannot be combined with --chosen and --rejected',
      );
    }
    const recipe = await readRecipe(io, file);
    return { ...recipe, reward: reward ?? recipe.reward, sigma: sigma ?? recipe.sigma };
  }
  if (chosen === undefined || rejected === undefined) {
    throw new AppError('invalid_input', 'expected --chosen and --rejected, or --recipe');
  }
  return pairingRecipe(parsePairingOptions({ chosen, rejected }), {
    reward: reward ?? null,
    sigma: sigma ?? 'population',
  });
}

function parseSigma(text: string): SigmaKind {
  const known = SIGMA_KINDS.find((kind) => kind === text);
  if (known) return known;
  throw new AppError(
    'invalid_input',
    `--sigma: expected ${SIGMA_KINDS.join(' or ')}, found ${JSON.stringify(text)}`,
  );
}
