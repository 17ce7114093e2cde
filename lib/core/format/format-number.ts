/** Formats one number of a column; a missing or not finite one becomes an en dash. */
export type NumberFormat = (value: number | null | undefined) => string;

/** What stands where a number does not exist. */
export const NO_NUMBER = '–';

/** Up to here a shorter text than all 17 digits is worth trying. */
const TRIED_DIGITS = 15;
/** Digits that a whole column may grow to; a few values still alike beyond are told apart one by one. */
const COLUMN_DIGITS = 7;
/** From this share of alike values on the whole column gets more digits instead. */
const FEW = 1 / 8;

/**
 * Returns a format for the values of one column: about `digits` significant digits of its largest value, and more
 * where two different values would look equal. Two values of `values` read the same only if they are equal.
 * Whole numbers carry thousands separators and no decimals; a column below 1e-4 or from 1e15 on is in scientific form.
 * Cost: one sort per format.
 */
export function numberFormat(
  values: Iterable<number | null | undefined>,
  digits = 3,
): NumberFormat {
  const distinct = distinctFinite(values);
  if (distinct.length === 0) return (value) => render(value, (v) => plain(v, digits));
  const largest = Math.max(...[distinct[0], distinct.at(-1)].map((v) => Math.abs(v ?? 0)));
  if (distinct.every((v) => Number.isInteger(v)) && largest < 1e15) {
    return (value) =>
      render(value, (v) => (Number.isInteger(v) ? grouped(v, 0) : plain(v, digits)));
  }
  const scientific = largest < 1e-4 || largest >= 1e15;
  return columnFormat(distinct, scientific ? writeExponent : writeFixed(largest), digits);
}

/** As `numberFormat`, all in scientific form, whole numbers too. */
export function exponentFormat(
  values: Iterable<number | null | undefined>,
  digits = 3,
): NumberFormat {
  return columnFormat(distinctFinite(values), writeExponent, digits);
}

function columnFormat(
  distinct: number[],
  write: (v: number, digits: number) => string,
  digits: number,
): NumberFormat {
  const columnDigits = usefulDigits(distinct, write, digits);
  const special = exceptions(distinct, write, columnDigits);
  return (value) => render(value, (v) => special.get(v) ?? write(v, columnDigits));
}

/** Formats one number on its own with `digits` significant digits. */
export function formatNumber(value: number | null | undefined, digits = 3): string {
  return numberFormat([value], digits)(value);
}

/** As `format`, with a plus sign before positive numbers that do not read as zero. */
export function signed(format: NumberFormat): NumberFormat {
  return (value) => {
    const text = format(value);
    return typeof value === 'number' && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
}

/** Returns every digit of a number: the shortest text that reads back as the same float64. */
export function exactNumber(value: number): string {
  return withMinus(String(value));
}

function distinctFinite(values: Iterable<number | null | undefined>): number[] {
  const set = new Set<number>();
  for (const v of values) if (typeof v === 'number' && Number.isFinite(v)) set.add(v);
  return [...set].sort((a, b) => a - b);
}

/** Neighbours in sorted order are the only ones that can collide: both writers are monotonic. */
function collisions(sorted: number[], write: (v: number) => string): number {
  let count = 0;
  for (let i = 1; i < sorted.length; i++) {
    if (write(sorted[i - 1] ?? 0) === write(sorted[i] ?? 0)) count++;
  }
  return count;
}

/** The fewest digits, at least `digits`, that tell as many values apart as a column may. */
function usefulDigits(
  sorted: number[],
  write: (v: number, digits: number) => string,
  digits: number,
): number {
  const alike = collisions(sorted, (v) => write(v, COLUMN_DIGITS));
  const most = alike > sorted.length * FEW ? TRIED_DIGITS : COLUMN_DIGITS;
  const unavoidable = most === COLUMN_DIGITS ? alike : collisions(sorted, (v) => write(v, most));
  let d = digits;
  while (d < most && collisions(sorted, (v) => write(v, d)) > unavoidable) d++;
  return d;
}

function exceptions(
  sorted: number[],
  write: (v: number, digits: number) => string,
  columnDigits: number,
): Map<number, string> {
  const special = new Map<number, string>();
  let group: number[] = [];
  const settle = () => {
    if (group.length > 1) {
      let digits = columnDigits + 1;
      while (digits < TRIED_DIGITS && collisions(group, (v) => write(v, digits)) > 0) digits++;
      const alike = collisions(group, (v) => write(v, digits)) > 0;
      for (const v of group) special.set(v, alike ? exactNumber(v) : write(v, digits));
    }
    group = [];
  };
  for (const v of sorted) {
    const last = group.at(-1);
    if (last !== undefined && write(last, columnDigits) !== write(v, columnDigits)) settle();
    group.push(v);
  }
  settle();
  return special;
}

function writeFixed(largest: number): (v: number, digits: number) => string {
  const magnitude = largest === 0 ? 0 : Math.floor(Math.log10(largest));
  return (v, digits) => {
    const decimals = Math.min(100, Math.max(0, digits - 1 - magnitude));
    return grouped(v, decimals);
  };
}

function writeExponent(v: number, digits: number): string {
  if (v === 0) return '0';
  return withMinus(v.toExponential(digits - 1).replace('e+', 'e'));
}

function plain(v: number, digits: number): string {
  const size = Math.abs(v);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return writeExponent(v, digits);
  return writeFixed(size)(v, digits);
}

function render(value: number | null | undefined, write: (v: number) => string): string {
  return typeof value === 'number' && Number.isFinite(value) ? write(value) : NO_NUMBER;
}

function grouped(v: number, decimals: number): string {
  const text = Math.abs(v).toFixed(decimals);
  const [whole = '0', fraction] = text.split('.');
  const body = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  return v < 0 && /[1-9]/.test(text) ? `−${body}` : body;
}

function withMinus(text: string): string {
  return text.replaceAll('-', '−');
}
