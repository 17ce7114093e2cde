import { sharedPrefix } from '@/lib/core/text/shared-prefix';
import type { PromptTexts } from './set-prompt-columns';

/**
 * Returns the text facts of one prompt's responses. `lengths` holds their characters. A pair of responses is
 * compared once, however many pairings pick it.
 */
export function promptTexts(texts: readonly string[], lengths: ArrayLike<number>): PromptTexts {
  const known = new Map<number, number>();
  return {
    lengthOf: (index) => lengths[index] ?? 0,
    sharedPrefixRatio(a, b) {
      const key = Math.min(a, b) * texts.length + Math.max(a, b);
      const before = known.get(key);
      if (before !== undefined) return before;
      const { ratio } = sharedPrefix(texts[a] ?? '', texts[b] ?? '');
      known.set(key, ratio);
      return ratio;
    },
  };
}
