import { GrowingHistogram } from '@/lib/core/stats/growing-histogram';
import type { Histogram } from '@/lib/core/stats/histogram';
import { countCharacters } from '@/lib/core/text/count-characters';
import type { PreferencePair, Split } from './preference-pair';
import { scoreMargin } from './score-margin';

/** What an export says about its pairs. Means are over all pairs of both splits; lengths are in characters. */
export type PairStatistics = {
  pairs: Record<Split, number>;
  scoreChosen: number;
  scoreRejected: number;
  charactersChosen: number;
  charactersRejected: number;
  margin: { mean: number; min: number; max: number; histogram: Histogram };
};

/** Gathers the statistics of pairs while they are written. Memory is constant. */
export class PairTotals {
  #pairs: Record<Split, number> = { train: 0, test: 0 };
  #scoreChosen = 0;
  #scoreRejected = 0;
  #charactersChosen = 0;
  #charactersRejected = 0;
  #margin = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #histogram = new GrowingHistogram();

  /** Counts a pair. Linear in its texts. */
  add(pair: PreferencePair, split: Split): void {
    const margin = scoreMargin(pair);
    this.#pairs[split]++;
    this.#scoreChosen += pair.scoreChosen;
    this.#scoreRejected += pair.scoreRejected;
    this.#charactersChosen += countCharacters(pair.chosen);
    this.#charactersRejected += countCharacters(pair.rejected);
    this.#margin += margin;
    this.#least = Math.min(this.#least, margin);
    this.#most = Math.max(this.#most, margin);
    this.#histogram.add(margin);
  }

  /** Returns the statistics, or null without any pair. */
  statistics(): PairStatistics | null {
    const histogram = this.#histogram.histogram();
    if (!histogram) return null;
    const total = this.#pairs.train + this.#pairs.test;
    return {
      pairs: { ...this.#pairs },
      scoreChosen: this.#scoreChosen / total,
      scoreRejected: this.#scoreRejected / total,
      charactersChosen: this.#charactersChosen / total,
      charactersRejected: this.#charactersRejected / total,
      margin: { mean: this.#margin / total, min: this.#least, max: this.#most, histogram },
    };
  }
}
