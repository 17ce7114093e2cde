import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import type { CommandIo } from './command-io';

/** Returns the recipe that a file holds. Throws `invalid_input` for a file that is not there or is no recipe. */
export function readRecipeFile(io: CommandIo, file: string): Recipe {
  const full = path.resolve(io.cwd, file);
  if (!fs.statSync(full, { throwIfNoEntry: false })?.isFile()) {
    throw new AppError('invalid_input', `${file}: there is no such file`);
  }
  return parseRecipeText(file, fs.readFileSync(full, 'utf8'));
}
