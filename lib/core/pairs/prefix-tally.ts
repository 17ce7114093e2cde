import { type Bins, histogramOf } from '@/lib/core/stats/histogram';
import { sharedPrefix, sharedWords } from '@/lib/core/text/shared-prefix';
import type { SharedPrefixes } from '@/lib/core/views/recipe-view';

const BINS: Bins = { start: 0, step: 0.05, count: 20 };

/** Adds up how much both sides of pairs begin with. Memory: one number per pair. */
export class PrefixTally {
  readonly #ratios: number[] = [];
  readonly #sums = { characters: 0, words: 0, wordRatio: 0, ratio: 0 };

  /** Adds a pair by its texts. */
  add(chosen: string, rejected: string): void {
    const { characters, ratio } = sharedPrefix(chosen, rejected);
    const words = sharedWords(chosen, rejected);
    this.#ratios.push(ratio);
    this.#sums.characters += characters;
    this.#sums.ratio += ratio;
    this.#sums.words += words.words;
    this.#sums.wordRatio += words.ratio;
  }

  /** Returns means and the shares of characters by bin, for `prompts` prompts; null without pairs. */
  result(prompts: number): SharedPrefixes | null {
    const pairs = this.#ratios.length;
    if (pairs === 0) return null;
    const { characters, words, ratio, wordRatio } = this.#sums;
    return {
      prompts,
      pairs,
      meanCharacters: characters / pairs,
      meanRatio: ratio / pairs,
      meanWords: words / pairs,
      meanWordRatio: wordRatio / pairs,
      ratios: histogramOf(BINS, this.#ratios),
    };
  }
}
