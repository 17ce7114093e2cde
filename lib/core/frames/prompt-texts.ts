import { countWords } from '@/lib/core/text/count-words';
import { countSharedWords, sharedPrefix } from '@/lib/core/text/shared-prefix';
import type { PromptTexts, SharedBeginning } from './set-prompt-columns';

/**
 * Returns the text facts of one prompt's responses. `lengths` holds their characters. A pair of responses is
 * compared once, and the words of a response are counted once, however many pairings pick them.
 */
export function promptTexts(texts: readonly string[], lengths: ArrayLike<number>): PromptTexts {
  const words = new Map<number, number>();
  const shared = new Map<number, SharedBeginning>();
  return {
    lengthOf: (index) => lengths[index] ?? 0,
    wordsOf: (index) => known(words, index, () => countWords(texts[index] ?? '')),
    shared: (a, b) =>
      known(shared, Math.min(a, b) * texts.length + Math.max(a, b), () => {
        const [first, second] = [texts[a] ?? '', texts[b] ?? ''];
        const { ratio } = sharedPrefix(first, second);
        return { ratio, words: countSharedWords(first, second) };
      }),
  };
}

function known<T>(values: Map<number, T>, key: number, find: () => T): T {
  const before = values.get(key);
  if (before !== undefined) return before;
  const value = find();
  values.set(key, value);
  return value;
}
