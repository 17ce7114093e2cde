/** The chances of draws without replacement, from a table of the logarithms of factorials. */
export class DrawOdds {
  readonly #logs: Float64Array;

  /** `most` is the largest number that anything is drawn from. */
  constructor(most: number) {
    this.#logs = new Float64Array(most + 1);
    for (let n = 2; n <= most; n++) this.#logs[n] = (this.#logs[n - 1] ?? 0) + Math.log(n);
  }

  /**
   * Returns the probability that all of `drawn` from `n` are among `kept` of these: C(kept, drawn) / C(n, drawn), the
   * hypergeometric chance of none of the others. 0 to 1; `drawn` is at most n.
   */
  allAmong(kept: number, n: number, drawn: number): number {
    if (kept < drawn) return 0;
    if (kept === n) return 1;
    const log = (value: number) => this.#logs[value] ?? 0;
    return Math.exp(log(kept) - log(kept - drawn) - log(n) + log(n - drawn));
  }
}
