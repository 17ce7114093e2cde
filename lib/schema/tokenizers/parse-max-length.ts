import * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';
import { USUAL_MAX_LENGTH } from '@/lib/core/tokens/token-limits';

const MOST = 10_000_000;
const tokens = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(MOST));

/**
 * Returns a trainer's limit in tokens, the usual one where `text` is not given. Throws `invalid_input`, naming where it came
 * from, unless it is a whole number from 1 to 10,000,000.
 */
export function parseMaxLength(name: string, text: string | undefined): number {
  if (text === undefined) return USUAL_MAX_LENGTH;
  const parsed = tokens.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid_input',
    `${name}: expected a whole number of tokens from 1 to ${MOST}, found ${JSON.stringify(text.slice(0, 100))}`,
  );
}
