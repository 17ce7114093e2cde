import type { Recipe } from '@/lib/core/recipes/recipe';
import { histogramOf, niceBins } from '@/lib/core/stats/histogram';
import type { RecipeEffect } from '@/lib/core/views/recipe-view';
import type { LossKind, MadePair, PromptPairs } from './pair-prompt';
import type { PairablePrompt } from './pairable-prompt';
import { splitOf } from './split-of';

const BINS = 40;

/** Adds up what a recipe does, prompt by prompt. Memory: two numbers per pair. */
export class EffectCounter {
  readonly #recipe: Recipe;
  readonly #margins: number[] = [];
  readonly #lengthDifferences: number[] = [];
  readonly #lost = new Map<LossKind, number>();
  readonly #dropped = new Map<LossKind, number>();
  readonly #strategies: number[];
  readonly #sums = { chosen: 0, rejected: 0, chosenLength: 0, rejectedLength: 0 };
  #looked = 0;
  #used = 0;
  #test = 0;
  #extremes = 0;
  #other: { pairs: number; shared: number; changedPrompts: number } | null = null;

  constructor(recipe: Recipe) {
    this.#recipe = recipe;
    this.#strategies = recipe.strategies.map(() => 0);
  }

  /** Counts a prompt; `other` are the pairs that another recipe makes of it. */
  add(prompt: PairablePrompt, made: PromptPairs, other: readonly MadePair[] | null): void {
    this.#looked++;
    for (const [kind, count] of entriesOf(made.dropped)) addTo(this.#dropped, kind, count);
    if (made.lost !== null) addTo(this.#lost, made.lost, 1);
    else {
      this.#used++;
      if (splitOf(prompt.promptId, this.#recipe) === 'test') this.#test++;
    }
    const { min, max } = made.pairs.length > 0 ? extremesOf(prompt) : { min: 0, max: 0 };
    for (const pair of made.pairs) this.#addPair(prompt, pair, min, max);
    if (other) this.#compare(made.pairs, other);
  }

  /** Returns what was counted. */
  result(): RecipeEffect {
    const pairs = this.#margins.length;
    const mean = (sum: number) => (pairs === 0 ? null : sum / pairs);
    const { chosen, rejected, chosenLength, rejectedLength } = this.#sums;
    return {
      looked: this.#looked,
      used: this.#used,
      pairs,
      lost: mostFirst(this.#lost).map(([kind, prompts]) => ({ kind, prompts })),
      dropped: mostFirst(this.#dropped).map(([kind, proposals]) => ({ kind, proposals })),
      strategies: this.#strategies,
      extremes: this.#extremes,
      meanChosen: mean(chosen),
      meanRejected: mean(rejected),
      meanMargin: mean(chosen - rejected),
      margins: binned(this.#margins),
      meanChosenLength: mean(chosenLength),
      meanRejectedLength: mean(rejectedLength),
      lengthDifferences: binned(this.#lengthDifferences),
      train: this.#used - this.#test,
      test: this.#test,
      other: this.#other,
    };
  }

  #addPair(
    prompt: PairablePrompt,
    { chosen, rejected, strategy }: MadePair,
    min: number,
    max: number,
  ) {
    const upper = prompt.rewards[chosen] ?? Number.NaN;
    const lower = prompt.rewards[rejected] ?? Number.NaN;
    const chosenLength = prompt.length(chosen);
    const rejectedLength = prompt.length(rejected);
    this.#margins.push(upper - lower);
    this.#lengthDifferences.push(chosenLength - rejectedLength);
    this.#strategies[strategy] = (this.#strategies[strategy] ?? 0) + 1;
    if (upper === max && lower === min) this.#extremes++;
    this.#sums.chosen += upper;
    this.#sums.rejected += lower;
    this.#sums.chosenLength += chosenLength;
    this.#sums.rejectedLength += rejectedLength;
  }

  #compare(own: readonly MadePair[], other: readonly MadePair[]) {
    this.#other ??= { pairs: 0, shared: 0, changedPrompts: 0 };
    const shared = own.filter(({ chosen, rejected }) =>
      other.some((pair) => pair.chosen === chosen && pair.rejected === rejected),
    ).length;
    this.#other.pairs += other.length;
    this.#other.shared += shared;
    if (shared < own.length || shared < other.length) this.#other.changedPrompts++;
  }
}

function extremesOf({ rewards, picks }: PairablePrompt): { min: number; max: number } {
  if (picks) return picks().moments;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const reward of rewards) {
    if (reward < min) min = reward;
    if (reward > max) max = reward;
  }
  return { min, max };
}

function binned(values: readonly number[]) {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min <= max ? histogramOf(niceBins(min, max, BINS), values) : null;
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function mostFirst<Key>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function entriesOf(dropped: PromptPairs['dropped']): [LossKind, number][] {
  const entries: [LossKind, number][] = [];
  for (const kind in dropped) {
    const known = kind as LossKind;
    entries.push([known, dropped[known] ?? 0]);
  }
  return entries;
}
