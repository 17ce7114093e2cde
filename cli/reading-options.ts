import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import { SHAPES, type Shape } from '@/lib/core/views/import-view';
import type { ColumnMap } from '@/lib/schema/shapes/column-map';
import { shapeChoice } from '@/lib/schema/shapes/shape-choice';

/** The options of commands that read samples from files. */
export type ReadingOptions = { shape: string; column?: string[]; onError: string };

/** How files are read. */
export type Reading = { shape: Shape | 'auto'; columns: ColumnMap; onError: 'stop' | 'skip' };

/** Adds the options of a command that reads samples from files. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--shape <shape>', `auto, or one of ${Object.keys(SHAPES).join(', ')}`, 'auto')
    .option(
      '--column <from=to>',
      'read a column under another name, such as answer=response; answer= leaves it out; repeatable',
      (value: string, before: string[] = []) => [...before, value],
    )
    .option('--on-error <what>', 'stop at the first bad row, or skip and count them', 'stop');
}

/** Returns how files are to be read. Throws `invalid_input` for an option that is not understood. */
export function parseReading({ shape, column, onError }: ReadingOptions): Reading {
  const known = shapeChoice.safeParse(shape);
  if (!known.success) {
    throw new AppError(
      'invalid_input',
      `--shape: expected auto or one of ${Object.keys(SHAPES).join(', ')}, found ${JSON.stringify(shape)}`,
    );
  }
  if (onError !== 'stop' && onError !== 'skip') {
    throw new AppError(
      'invalid_input',
      `--on-error: expected stop or skip, found ${JSON.stringify(onError)}`,
    );
  }
  return { shape: known.data, columns: parseColumns(column ?? []), onError };
}

function parseColumns(options: readonly string[]): ColumnMap {
  const pairs = options.map((option): [string, string | null] => {
    const at = option.indexOf('=');
    if (at < 1) {
      throw new AppError(
        'invalid_input',
        `--column: expected FROM=TO (or FROM= to leave it out), found ${JSON.stringify(option)}`,
      );
    }
    return [option.slice(0, at), option.slice(at + 1) || null];
  });
  return Object.fromEntries(pairs);
}
