import { AppError } from '@/lib/core/errors/app-error';

/** Returns the ordinal that a part of an address stands for. Throws `not_found` unless it is a whole number from 0 on. */
export function parseOrdinal(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new AppError(
    'not_found',
    `there is no prompt ${JSON.stringify(text.slice(0, 80))}; expected its number`,
  );
}
