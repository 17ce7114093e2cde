import { pearson, spearman } from '@/lib/core/stats/correlation';
import { type Bins, histogramOf } from '@/lib/core/stats/histogram';
import type { RewardLengthRelation } from '@/lib/core/views/length-view';

/** With two responses a correlation is always −1 or 1. */
const LEAST_RESPONSES = 3;
const CORRELATION_BINS: Bins = { start: -1, step: 0.05, count: 40 };

/** Adds up, prompt by prompt, how reward and length go together. */
export class RelationTally {
  #tooFew = 0;
  #noSpread = 0;
  #pearson = 0;
  readonly #spearman: number[] = [];

  /** Adds a prompt by the rewards and the lengths of its responses; those whose reward is not finite take no part. Returns whether it has a correlation. */
  add(rewards: Float64Array, lengths: Float64Array): boolean {
    const scored = [...rewards.keys()].filter((i) => Number.isFinite(rewards[i]));
    if (scored.length < LEAST_RESPONSES) {
      this.#tooFew++;
      return false;
    }
    const xs = Float64Array.from(scored, (i) => rewards[i] ?? 0);
    const ys = Float64Array.from(scored, (i) => lengths[i] ?? 0);
    const linear = pearson(xs, ys);
    const ranked = spearman(xs, ys);
    if (linear === null || ranked === null) {
      this.#noSpread++;
      return false;
    }
    this.#pearson += linear;
    this.#spearman.push(ranked);
    return true;
  }

  /** Returns counts and means of what was added. */
  result(): Omit<RewardLengthRelation, 'seed' | 'drawn'> {
    const prompts = this.#spearman.length;
    const sum = this.#spearman.reduce((total, value) => total + value, 0);
    return {
      prompts,
      tooFew: this.#tooFew,
      noSpread: this.#noSpread,
      meanPearson: prompts === 0 ? null : this.#pearson / prompts,
      meanSpearman: prompts === 0 ? null : sum / prompts,
      positive: this.#spearman.filter((value) => value > 0).length,
      spearman: prompts === 0 ? null : histogramOf(CORRELATION_BINS, this.#spearman),
    };
  }
}
