import { AppError } from '@/lib/core/errors/app-error';
import type { ParsedView, SearchParams } from './view-params';

const INDEX = /^\d{1,9}$/;
const MOST_SHOWN = 80;

/** The indexes of two responses; null for one that the current pairing gives. */
export type ComparedIndexes = { a: number | null; b: number | null };

/** Returns the responses that the parameters `a` and `b` of an address name. Throws `invalid_input` unless each is a whole number from 0 on or absent. */
export function parseComparedResponses(
  read: (name: 'a' | 'b') => string | null | undefined,
): ComparedIndexes {
  return { a: parseIndex('a', read('a')), b: parseIndex('b', read('b')) };
}

/** Reads `a` and `b` of a page's address: a side that is no whole number from 0 on is not named, and is added to what the view ignores. */
export function readComparedResponses(
  parsed: ParsedView,
  params: SearchParams,
): { parsed: ParsedView; indexes: ComparedIndexes } {
  const ignored = [...parsed.ignored];
  const read = (name: 'a' | 'b') => {
    const text = [params[name]].flat()[0] ?? '';
    if (INDEX.test(text)) return Number(text);
    if (text !== '') ignored.push(`${name}=${text.slice(0, MOST_SHOWN)}`);
    return null;
  };
  const indexes = { a: read('a'), b: read('b') };
  return { parsed: { ...parsed, ignored }, indexes };
}

function parseIndex(name: string, text: string | null | undefined): number | null {
  if (text === null || text === undefined || text === '') return null;
  if (INDEX.test(text)) return Number(text);
  throw new AppError(
    'invalid_input',
    `${name}=${text.slice(0, MOST_SHOWN)} names no response; expected its number, from 0 on`,
  );
}
