import { countTerms } from './find-marks';
import type { WordSearch } from './search-query';

/** Returns whether texts, taken together, hold every included term and no excluded one. A phrase lies within one text. */
export function passesWordSearch(
  texts: readonly string[],
  { included, excluded }: WordSearch,
): boolean {
  return (
    included.every((term) => texts.some((text) => countTerms(text, [term]) > 0)) &&
    !texts.some((text) => countTerms(text, excluded) > 0)
  );
}
