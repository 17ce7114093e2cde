import type * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';

/** The options of a command as they are read. */
export type GivenOptions = Record<string, string | string[] | boolean | undefined>;

const FLAGS: Record<string, string> = {
  perMinute: 'rpm',
  retryWaitSeconds: 'retry-wait',
  timeoutSeconds: 'timeout',
};

/** Returns the choices that options stand for. Throws `invalid_input` that names the option; `flags` are those called otherwise than their field. */
export function parseChoices<T>(
  schema: z.ZodType<T>,
  values: Record<string, unknown>,
  flags: Record<string, string> = {},
): T {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const message = issue?.message ?? 'not understood';
  throw new AppError(
    'invalid_input',
    `--${flags[name] ?? flagOf(name)}: ${message}${foundIn(name, values[name])}`,
  );
}

const FOUND_SHOWN = 100;

/** An address may hold a secret. */
function foundIn(name: string, value: unknown): string {
  if (name === 'baseUrl' || value === undefined) return '';
  if (Number.isNaN(value)) return ', found no number';
  return `, found ${JSON.stringify(value).slice(0, FOUND_SHOWN)}`;
}

/** Returns what the option of a field is called, without its dashes. */
export function flagOf(name: string): string {
  return FLAGS[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Returns those options as numbers: undefined for one that was not given, NaN for one that is none. */
export function numbersOf(options: GivenOptions, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, numberOf(options[name])]));
}

/** Returns an option as a number: undefined where it was not given, NaN where it is none. */
export function numberOf(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  return text.trim() === '' ? Number.NaN : Number(text);
}
