import * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';
import type { ParsedView, SearchParams } from './view-params';

/** The seed of an analysis that names none. */
export const DEFAULT_SEED = '1';

const MOST_CHARACTERS = 64;
const MOST_TOKENIZER_CHARACTERS = 200;
const seedText = z.string().min(1).max(MOST_CHARACTERS);

/**
 * Reads `seed` of a page's address: the seed of the draws an analysis makes. What cannot be a seed is added to what
 * the view ignores, and the default is taken.
 */
export function parseSeed(
  parsed: ParsedView,
  params: SearchParams,
): { parsed: ParsedView; seed: string } {
  const raw = Array.isArray(params.seed) ? params.seed[0] : params.seed;
  if (raw === undefined || raw === '') return { parsed, seed: DEFAULT_SEED };
  const seed = seedText.safeParse(raw).data;
  if (seed !== undefined) return { parsed, seed };
  const ignored = [...parsed.ignored, `seed=${raw.slice(0, MOST_CHARACTERS)}…`];
  return { parsed: { ...parsed, ignored }, seed: DEFAULT_SEED };
}

/**
 * Reads `tokenizer` of a page's address: one of the `known` names, null for none. Another one is added to what the view
 * ignores.
 */
export function parseTokenizer(
  parsed: ParsedView,
  params: SearchParams,
  known: readonly string[],
): { parsed: ParsedView; tokenizer: string | null } {
  const raw = Array.isArray(params.tokenizer) ? params.tokenizer[0] : params.tokenizer;
  if (raw === undefined || raw === '') return { parsed, tokenizer: null };
  if (known.includes(raw)) return { parsed, tokenizer: raw };
  const ignored = [...parsed.ignored, `tokenizer=${raw.slice(0, MOST_TOKENIZER_CHARACTERS)}`];
  return { parsed: { ...parsed, ignored }, tokenizer: null };
}

/** Returns `text` as a seed. Throws `invalid_input`, naming the option it came from, where it is empty or too long. */
export function requireSeed(option: string, text: string): string {
  const seed = seedText.safeParse(text).data;
  if (seed !== undefined) return seed;
  throw new AppError(
    'invalid_input',
    `${option}: expected 1 to ${MOST_CHARACTERS} characters, found ${text.length}`,
  );
}
