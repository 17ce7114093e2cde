import { openSealed } from '@/lib/io/open-sealed';
import { isSourceRecord } from '@/lib/schema/shapes/record-result';

/**
 * Returns a record's value with its strings and keys decoded, where they are not yet, but for the texts of the list `texts`,
 * which stay sealed; `sealed` says whether they did. Cost is linear in what is decoded.
 */
export function openRecord(
  { value, sealed }: { value: unknown; sealed: boolean },
  texts: string | null,
): { value: unknown; sealed: boolean } {
  if (!sealed) return { value, sealed: false };
  const list = texts !== null && isSourceRecord(value) ? value[texts] : null;
  const staysSealed = Array.isArray(list) && list.every((text) => typeof text === 'string');
  return { value: open(value, staysSealed ? list : null), sealed: staysSealed };
}

function open(value: unknown, but: unknown): unknown {
  if (value === but) return value;
  if (typeof value === 'string') return openSealed(value);
  if (Array.isArray(value)) return value.map((item) => open(item, but));
  if (!isSourceRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [openSealed(key), open(item, but)]),
  );
}
