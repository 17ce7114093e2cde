import type { ComparedSetsView, SetFigures, SetYield } from '@/lib/core/views/compared-sets-view';

/** What is looked at of a pair. */
export type SetPair = Record<Exclude<keyof SetFigures, 'difficulty'>, number>;

/** What one recipe makes of a prompt; `tokens` were sampled for the responses it looks at, null where that is not known. */
export type SetPrompt = { pairs: readonly SetPair[]; tokens: number | null };

const MEASURES = [
  'prefixCharacters',
  'prefixRatio',
  'prefixWords',
  'prefixWordRatio',
  'contrast',
  'quality',
] as const;

/** Adds up what two recipes make of the same prompts, as sets of equal size (arXiv 2412.15282 holds pairs and prompts fixed). */
export class SetTally {
  readonly #sides = { a: new SideTally(), b: new SideTally() };
  #looked = 0;
  #prompts = 0;
  #pairs = 0;

  /** Counts a prompt; `difficulty` is its number of constraints, null where it does not say. */
  add(a: SetPrompt, b: SetPrompt, difficulty: number | null): void {
    this.#looked++;
    const size = Math.min(a.pairs.length, b.pairs.length);
    if (size > 0) this.#prompts++;
    this.#pairs += size;
    this.#sides.a.add(a, size, difficulty);
    this.#sides.b.add(b, size, difficulty);
  }

  /** Returns what was counted. */
  result(): Omit<ComparedSetsView, 'shown'> {
    const { a, b } = this.#sides;
    const counts = { looked: this.#looked, prompts: this.#prompts, pairs: this.#pairs };
    return { ...counts, a: a.result(), b: b.result() };
  }
}

class SideTally {
  readonly #sums: Record<(typeof MEASURES)[number], number> = {
    prefixCharacters: 0,
    prefixRatio: 0,
    prefixWords: 0,
    prefixWordRatio: 0,
    contrast: 0,
    quality: 0,
  };
  readonly #all: SetYield = { prompts: 0, pairs: 0, tokens: 0, pairsPerThousand: null };
  #pairs = 0;
  #difficulty = { sum: 0, pairs: 0 };

  add({ pairs, tokens }: SetPrompt, size: number, difficulty: number | null): void {
    if (pairs.length > 0) this.#all.prompts++;
    this.#all.pairs += pairs.length;
    this.#all.tokens =
      this.#all.tokens === null || tokens === null ? null : this.#all.tokens + tokens;
    for (const pair of pairs.slice(0, size)) {
      for (const measure of MEASURES) this.#sums[measure] += pair[measure];
    }
    this.#pairs += size;
    if (difficulty !== null) {
      this.#difficulty.sum += difficulty * size;
      this.#difficulty.pairs += size;
    }
  }

  result(): SetFigures & { all: SetYield } {
    const mean = (sum: number, count: number) => (count === 0 ? null : sum / count);
    const of = (measure: (typeof MEASURES)[number]) => mean(this.#sums[measure], this.#pairs);
    const { tokens, pairs } = this.#all;
    return {
      prefixCharacters: of('prefixCharacters'),
      prefixRatio: of('prefixRatio'),
      prefixWords: of('prefixWords'),
      prefixWordRatio: of('prefixWordRatio'),
      contrast: of('contrast'),
      quality: of('quality'),
      difficulty: mean(this.#difficulty.sum, this.#difficulty.pairs),
      all: { ...this.#all, pairsPerThousand: tokens ? (1000 * pairs) / tokens : null },
    };
  }
}
