import { AppError } from '@/lib/core/errors/app-error';

/** The indexes of two responses; null for one that the current pairing gives. */
export type ComparedIndexes = { a: number | null; b: number | null };

/** Returns the responses that the parameters `a` and `b` of an address name. Throws `invalid_input` unless each is a whole number from 0 on or absent. */
export function parseComparedResponses(
  read: (name: 'a' | 'b') => string | null | undefined,
): ComparedIndexes {
  return { a: parseIndex('a', read('a')), b: parseIndex('b', read('b')) };
}

function parseIndex(name: string, text: string | null | undefined): number | null {
  if (text === null || text === undefined || text === '') return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AppError(
    'invalid_input',
    `${name}=${text.slice(0, 80)} names no response; expected its number, from 0 on`,
  );
}
