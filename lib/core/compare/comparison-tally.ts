import { histogramOf, niceBins } from '@/lib/core/stats/histogram';
import type { ChangeSummary, RecipeComparison } from '@/lib/core/views/comparison-view';
import type { ComparedKind, ComparedPrompt } from './compare-prompt';
import { type ChangedMeasure, rewardChange } from './reward-change';

const BINS = 40;

/** A compared prompt and where it stands in the dataset. */
export type PlacedPrompt = { ordinal: number; compared: ComparedPrompt };

/** Adds up a comparison of two recipes, prompt by prompt. Memory: one entry per prompt whose pairs differ. */
export class ComparisonTally {
  readonly #prompts: Record<ComparedKind, number> = {
    same: 0,
    changed: 0,
    onlyA: 0,
    onlyB: 0,
    neither: 0,
  };
  readonly #pairs = { a: 0, b: 0, shared: 0 };
  readonly #different: PlacedPrompt[] = [];
  readonly #isSameReward: boolean;
  #looked = 0;

  /** `isSameReward`: both recipes look at the same reward, so that their margins can be compared. */
  constructor(isSameReward: boolean) {
    this.#isSameReward = isSameReward;
  }

  /** Counts a prompt. */
  add(ordinal: number, compared: ComparedPrompt): void {
    this.#looked++;
    this.#prompts[compared.kind]++;
    this.#pairs.a += compared.a?.pairs ?? 0;
    this.#pairs.b += compared.b?.pairs ?? 0;
    this.#pairs.shared += compared.shared;
    const { kind } = compared;
    if (kind !== 'same' && kind !== 'neither') this.#different.push({ ordinal, compared });
  }

  /** The prompts that were changed or have pairs by one recipe alone, in the order they were added. */
  get different(): readonly PlacedPrompt[] {
    return this.#different;
  }

  /** Returns what was counted. */
  result(): RecipeComparison {
    const changed = this.#different.flatMap(({ compared }) => rewardChange(compared) ?? []);
    const summary = (measure: ChangedMeasure) =>
      summaryOf(changed.map((change) => change[measure]));
    return {
      looked: this.#looked,
      prompts: { ...this.#prompts },
      pairs: { ...this.#pairs },
      changes:
        this.#isSameReward && changed.length > 0
          ? { margin: summary('margin'), chosen: summary('chosen'), rejected: summary('rejected') }
          : null,
    };
  }
}

function summaryOf(values: readonly number[]): ChangeSummary {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let more = 0;
  let less = 0;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
    if (value > 0) more++;
    if (value < 0) less++;
  }
  return {
    mean: sum / values.length,
    more,
    less,
    equal: values.length - more - less,
    histogram: histogramOf(niceBins(min, max, BINS), values),
  };
}
