import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_AUGMENTATION_TEXT } from '@/lib/core/augment/augmentation';
import { augmentationTextProblem } from '@/lib/core/augment/augmentation-text';
import { AppError } from '@/lib/core/errors/app-error';
import type { AugmentInput } from '@/lib/services/augment/augment-sources';
import type { CommandIo } from './command-io';

/** The options of `sweetspot augment` that say how. */
type AugmentChoices = {
  template: string;
  text?: string;
  scale: string;
  attributes?: string;
  keepOriginals?: boolean;
  half?: string;
  onError: string;
};

/** Returns what the options stand for. Throws `invalid_input` naming the option that is wrong. */
export function parseAugmentOptions(
  io: CommandIo,
  options: AugmentChoices,
): Omit<AugmentInput, 'sources'> {
  const { onError, half } = options;
  if (onError !== 'stop' && onError !== 'skip') throw wrong('--on-error', 'stop or skip', onError);
  return {
    onError,
    augmentation: {
      template: parseTemplate(options.template),
      text: options.text === undefined ? DEFAULT_AUGMENTATION_TEXT : readText(io, options.text),
      scale: parseScale(options.scale),
      attributes: options.attributes === undefined ? null : parseNames(options.attributes),
      keepOriginals: options.keepOriginals ?? false,
      half: half === undefined ? null : { seed: half },
    },
  };
}

function parseTemplate(text: string): 'system' | 'user' {
  if (text === 'system' || text === 'user') return text;
  throw wrong('--template', 'system or user', text);
}

function parseScale(text: string): { low: number; high: number } {
  const [low, high, ...more] = text.split('..').map((end) => (end.trim() ? Number(end) : NaN));
  const isScale = low !== undefined && high !== undefined && more.length === 0;
  if (isScale && Number.isFinite(low) && Number.isFinite(high) && low < high) return { low, high };
  throw wrong('--scale', 'LOW..HIGH with LOW below HIGH, such as 1..10', text);
}

function parseNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw wrong('--attributes', 'names separated by commas', text);
  return names;
}

/** The line breaks at the end of a file are an editor's, not the text's. */
function readText(io: CommandIo, file: string): string {
  let text: string;
  try {
    text = fs.readFileSync(path.resolve(io.cwd, file), 'utf8').replace(/(\r?\n)+$/, '');
  } catch (cause) {
    throw new AppError('invalid_input', `--text ${file}: the file cannot be read`, { cause });
  }
  const problem = augmentationTextProblem(text);
  if (problem !== null) throw new AppError('invalid_input', `--text ${file}: ${problem}`);
  return text;
}

function wrong(option: string, expected: string, found: string): AppError {
  return new AppError(
    'invalid_input',
    `${option}: expected ${expected}, found ${JSON.stringify(found)}`,
  );
}
