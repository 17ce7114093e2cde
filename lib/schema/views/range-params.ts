import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import type { Range } from '@/lib/core/filters/prompt-filter';
import { shortBelow } from '@/lib/core/format/short-below';
import { nextDown } from '@/lib/core/stats/next-float';

/** Returns ranges as the URL holds them. */
export function formatRanges(ranges: readonly Range[]): string {
  return ranges.map(({ from, to }) => `${from ?? ''}..${to === null ? '' : endText(to)}`).join(',');
}

/**
 * Reads ranges as `from..to` with commas between them: closed, an end left out being open; `from..<to` ends at the largest
 * number below `to`. Returns them as `mergeRanges` does, or null for a text that is none.
 */
export function parseRanges(text: string): Range[] | null {
  const ranges = text.split(',').map(parseRange);
  const known = ranges.filter((range) => range !== null);
  return known.length === ranges.length ? mergeRanges(known) : null;
}

/** Returns the upper end of a range as the URL holds it: `1.25`, or `<1.25` for the largest number below. */
export function endText(to: number): string {
  const below = shortBelow(to);
  return below === null ? String(to) : `<${below}`;
}

function parseRange(text: string): Range | null {
  const [fromText, toText, ...rest] = text.split('..');
  if (fromText === undefined || toText === undefined || rest.length > 0) return null;
  const from = fromText === '' ? null : parseNumber(fromText);
  const to = toText === '' ? null : parseEnd(toText);
  if (from === undefined || to === undefined || (from === null && to === null)) return null;
  return from !== null && to !== null && from > to ? null : { from, to };
}

function parseEnd(text: string): number | undefined {
  if (!text.startsWith('<')) return parseNumber(text);
  const end = parseNumber(text.slice(1));
  return end === undefined ? undefined : nextDown(end);
}

function parseNumber(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
