import { type Bins, binIndex } from '@/lib/core/stats/histogram';
import type { ValueRewards } from '@/lib/core/views/facets-view';
import type { RewardSums } from './facet-sums';

/** What a tally has to know of the prompt: whether it has points, with μ and σ of its rewards. */
export type PromptMoments = { hasPoints: boolean; mu: number; sigma: number };

/** Adds up the rewards of the responses that have one value. */
export class ValueTally {
  readonly #bins: Bins;
  readonly #promptMeans: number[];
  #last = -1;
  #prompts = 0;
  #responses = 0;
  readonly #all: RewardSums = {
    scored: 0,
    sum: 0,
    m2: 0,
    min: Number.POSITIVE_INFINITY,
    max: Number.NEGATIVE_INFINITY,
  };
  #zSum = 0;
  #zCount = 0;
  contests = 0;
  wins = 0;

  constructor(bins: Bins) {
    this.#bins = bins;
    this.#promptMeans = new Array<number>(bins.count).fill(0);
  }

  /** Adds what one prompt has of the value. Means and squared deviations join as in Chan, Golub and LeVeque (1979), equation 2.1. */
  add(prompt: number, responses: number, sums: RewardSums, moments: PromptMoments): void {
    if (this.#last !== prompt) this.#prompts++;
    this.#last = prompt;
    this.#responses += responses;
    const { scored, sum } = sums;
    if (scored === 0) return;
    join(this.#all, sums);
    if (moments.hasPoints) {
      this.#zSum += (sum - scored * moments.mu) / moments.sigma;
      this.#zCount += scored;
    }
    const bin = binIndex(this.#bins, sum / scored);
    if (bin < this.#promptMeans.length) {
      this.#promptMeans[bin] = (this.#promptMeans[bin] ?? 0) + 1;
    }
  }

  /** Returns what was added. */
  result(value: string | null): ValueRewards {
    const { scored, sum, m2, min, max } = this.#all;
    const known = (number: number) => (scored > 0 ? number : null);
    return {
      value,
      prompts: this.#prompts,
      responses: this.#responses,
      scored,
      mean: known(sum / scored),
      sigma: known(Math.sqrt(m2 / scored)),
      min: known(min),
      max: known(max),
      z: this.#zCount > 0 ? this.#zSum / this.#zCount : null,
      contests: this.contests,
      wins: this.wins,
      promptMeans: this.#promptMeans,
    };
  }
}

/** Adds `b` to `a`, in place: this runs for every value of every prompt. */
function join(a: RewardSums, b: RewardSums): void {
  const scored = a.scored + b.scored;
  if (a.scored > 0) {
    const apart = b.sum / b.scored - a.sum / a.scored;
    a.m2 += apart * apart * ((a.scored * b.scored) / scored);
  }
  a.scored = scored;
  a.sum += b.sum;
  a.m2 += b.m2;
  if (b.min < a.min) a.min = b.min;
  if (b.max > a.max) a.max = b.max;
}
