import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import type { CommandIo } from './command-io';

/** Returns the recipe that a file holds. Throws `invalid_input` for a file that is not there or is no recipe. */
export function readRecipeFile(io: CommandIo, file: string): Recipe {
  const full = path.resolve(io.cwd, file);
  if (!fs.statSync(full, { throwIfNoEntry: false })?.isFile()) {
    throw new AppError('invalid_input', `${file}: there is no such file`);
  }
  let value: unknown;
  try {
    value = JSON.parse(fs.readFileSync(full, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('invalid_input', `${file}: a recipe is JSON, and this is not: ${why}`, {
      cause,
    });
  }
  return parseRecipe(file, value);
}
