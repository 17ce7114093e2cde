import * as z from 'zod';
import type { ParsedView, SearchParams } from './view-params';

/** The most rows of a table that are read at a time. */
export const MAX_WINDOW = 500;

const MOST_SHOWN = 40;
const whole = z.coerce.number().int().min(0);
const WINDOW = { offset: whole, limit: whole.max(MAX_WINDOW) };
const USUAL = { offset: 0, limit: 100 };

/** Reads `offset` and `limit` of an address of the API. What cannot be used is added to what the view ignores; else it is the first 100 rows. */
export function parseWindow(
  parsed: ParsedView,
  params: SearchParams,
): { parsed: ParsedView; window: { offset: number; limit: number } } {
  const ignored = [...parsed.ignored];
  const read = (name: 'offset' | 'limit'): number => {
    const text = [params[name]].flat()[0] ?? '';
    if (text === '') return USUAL[name];
    const value = WINDOW[name].safeParse(text).data;
    if (value === undefined) ignored.push(`${name}=${text.slice(0, MOST_SHOWN)}`);
    return value ?? USUAL[name];
  };
  const window = { offset: read('offset'), limit: read('limit') };
  return { parsed: { ...parsed, ignored }, window };
}
