import { isRecord } from '@/lib/core/guards/is-record';
import { type ColumnId, columnOf } from './columns';

/** Widths in pixels of the columns that somebody sized. */
export type ColumnWidths = Partial<Record<ColumnId, number>>;

/** The cookie that keeps the widths: the server draws the table with them, so that nothing moves while it loads. */
export const WIDTHS_COOKIE = 'sweetspot-widths';

/** The narrowest and the widest that a column can be, in pixels. */
export const WIDTH_LIMITS = { min: 48, max: 1200 } as const;

/** The column of checkboxes, in pixels. */
export const CHECK_WIDTH = 34;

const USUAL: Partial<Record<ColumnId, number>> = {
  prompt: 260,
  model: 140,
  n: 64,
  outcome: 80,
  rewards: 160,
  response_length: 120,
  length: 112,
  normality: 104,
  shared_prefix: 112,
  shared_prefix_characters: 136,
  shared_prefix_words: 152,
  shared_prefix_word_ratio: 184,
};
const USUAL_NUMBER = 96;

/** Returns the width of a column nobody sized, in pixels. The prompt takes whatever is left over, and this at least. */
export function usualWidth(id: ColumnId): number {
  return USUAL[id] ?? USUAL_NUMBER;
}

/** Reads the cookie; what is no width is forgotten. */
export function parseWidths(text: string | undefined): ColumnWidths {
  if (!text) return {};
  try {
    const stored: unknown = JSON.parse(text);
    return isWidths(stored) ? stored : {};
  } catch {
    return {};
  }
}

/** Returns a width within the limits, in whole pixels. */
export function clampWidth(width: number): number {
  return Math.round(Math.max(WIDTH_LIMITS.min, Math.min(WIDTH_LIMITS.max, width)));
}

/** Returns the width that a key gives a column: arrows by 8 pixels, with Shift by 40, Enter the usual one (null). Undefined for other keys. */
export function widthAfterKey(
  key: string,
  shift: boolean,
  width: number,
): number | null | undefined {
  const step = shift ? 40 : 8;
  if (key === 'ArrowRight') return clampWidth(width + step);
  if (key === 'ArrowLeft') return clampWidth(width - step);
  if (key === 'Home') return WIDTH_LIMITS.min;
  return key === 'Enter' ? null : undefined;
}

/** Returns what the name of a column's handle says. */
export function widthLabel(id: ColumnId): string {
  return `Width of ${columnOf(id).label}`;
}

function isWidths(value: unknown): value is ColumnWidths {
  return isRecord(value) && Object.values(value).every(isWidth);
}

function isWidth(value: unknown): boolean {
  return typeof value === 'number' && value >= WIDTH_LIMITS.min && value <= WIDTH_LIMITS.max;
}
