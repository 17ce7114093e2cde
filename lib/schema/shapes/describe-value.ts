import { isSourceRecord } from './record-result';

const MAX_KEYS = 12;
const MAX_KEY_LENGTH = 40;

/** Returns what a JSON value is in a few words, never its content: `null`, `missing`, `text`, `a list`, … */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value.trim() === '' ? 'blank' : 'text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? String(value) : 'an object';
}

/** Returns what a record is, with at most 12 of its keys: `this row has the keys a, b, c`. */
export function describeRecord(record: unknown): string {
  if (!isSourceRecord(record)) return `this row is ${describeValue(record)}`;
  const keys = Object.keys(record);
  if (keys.length === 0) return 'this row is an empty object';
  const shown = keys
    .slice(0, MAX_KEYS)
    .map((key) => key.slice(0, MAX_KEY_LENGTH).replace(/\p{C}/gu, ' '));
  const more = keys.length > MAX_KEYS ? ` and ${keys.length - MAX_KEYS} more` : '';
  return `this row has the ${keys.length === 1 ? 'key' : 'keys'} ${shown.join(', ')}${more}`;
}
