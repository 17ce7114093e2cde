import type { Json } from '@/lib/core/dataset/source-row';

const MAX_DEPTH = 64;

/**
 * Returns a parsed JSON value as one that can be written again: a number that is not finite, and whatever is nested
 * deeper than 64 levels, becomes null.
 */
export function toJson(value: unknown): Json {
  return copy(value, MAX_DEPTH);
}

function copy(value: unknown, depth: number): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  if (Array.isArray(value)) return value.map((item: unknown) => copy(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, copy(item, depth - 1)]),
  );
}
