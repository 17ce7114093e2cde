import { NO_NUMBER } from './format-number';

/** Returns a whole number with thousands separators, such as `60,000`. */
export function formatCount(value: number | null | undefined): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return NO_NUMBER;
  const text = String(Math.abs(Math.round(value))).replace(/\B(?=(\d{3})+$)/g, ',');
  return value <= -0.5 ? `−${text}` : text;
}

/** Returns a count with its noun in the right number, such as `1 prompt` or `798 pairs`. */
export function countOf(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}

const SCALES = [
  { size: 1e9, unit: 'G' },
  { size: 1e6, unit: 'M' },
  { size: 1e3, unit: 'k' },
] as const;

/** Returns a count in at most four figures, such as `3.84 M`; below 10,000 it is exact. */
export function formatCompact(value: number): string {
  if (Math.abs(value) < 10_000) return formatCount(value);
  const scale = SCALES.find(({ size }) => Math.abs(value) >= size * 0.9995);
  if (!scale) return formatCount(value);
  const scaled = value / scale.size;
  const decimals = Math.abs(scaled) >= 99.95 ? 0 : Math.abs(scaled) >= 9.995 ? 1 : 2;
  return `${scaled.toFixed(decimals).replace('-', '−')} ${scale.unit}`;
}

/** Returns a share as a percentage that is 0 % or 100 % only where it is exactly so. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return NO_NUMBER;
  const percent = (100 * part) / whole;
  if (part > 0 && percent < 0.1) return '< 0.1 %';
  if (part < whole && percent > 99.9) return '> 99.9 %';
  const decimals = percent > 0 && percent < 100 && (percent < 10 || percent > 90) ? 1 : 0;
  const text = percent.toFixed(decimals);
  return `${text.endsWith('.0') ? text.slice(0, -2) : text} %`;
}
