import type { Histogram } from './histogram';

/** Bins at the most; the range grows by making all of them twice as wide. */
const MOST_BINS = 48;
/** The first value's bins are this many powers of two narrower than the value. */
const FIRST_BITS = 40;

/**
 * Counts finite values into equal bins whose range need not be known before: a width is a power of two, and the bins
 * begin at its multiples, so that two neighbours become one whenever the values span more than 48 bins. The result
 * depends on the values alone, not on their order beyond the first one's size. Memory is constant.
 */
export class GrowingHistogram {
  #exponent: number | null = null;
  #counts = new Map<number, number>();
  #low = 0;
  #high = 0;
  #total = 0;

  /** Counts a value. One that is not finite is left out. */
  add(value: number): void {
    if (!Number.isFinite(value)) return;
    this.#exponent ??= Math.max(-1000, Math.floor(Math.log2(Math.abs(value) || 1)) - FIRST_BITS);
    let bin = Math.floor(value / 2 ** this.#exponent);
    if (this.#total === 0) this.#low = this.#high = bin;
    while (Math.max(this.#high, bin) - Math.min(this.#low, bin) >= MOST_BINS) {
      this.#widen();
      bin = Math.floor(value / 2 ** this.#exponent);
    }
    this.#low = Math.min(this.#low, bin);
    this.#high = Math.max(this.#high, bin);
    this.#counts.set(bin, (this.#counts.get(bin) ?? 0) + 1);
    this.#total++;
  }

  /** Returns what was counted, or null without any value. */
  histogram(): Histogram | null {
    if (this.#exponent === null) return null;
    const step = 2 ** this.#exponent;
    const count = this.#high - this.#low + 1;
    return {
      bins: { start: this.#low * step, step, count },
      counts: Array.from({ length: count }, (_, i) => this.#counts.get(this.#low + i) ?? 0),
      total: this.#total,
    };
  }

  #widen(): void {
    this.#exponent = (this.#exponent ?? 0) + 1;
    const merged = new Map<number, number>();
    for (const [bin, count] of this.#counts) {
      const half = Math.floor(bin / 2);
      merged.set(half, (merged.get(half) ?? 0) + count);
    }
    this.#counts = merged;
    this.#low = Math.floor(this.#low / 2);
    this.#high = Math.floor(this.#high / 2);
  }
}
