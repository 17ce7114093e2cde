import type { Random } from '@/lib/core/random/seeded-random';

/** Draws that remember how likely they were. */
export class LikelyDraw {
  readonly #random: Random;
  readonly #temperature: number;
  /** Sum of the natural logarithms of the probabilities of what was drawn, 0 or less. */
  logprob = 0;

  /** `temperature` 1 draws as it is told, 0 what is most likely. */
  constructor(random: Random, temperature: number) {
    this.#random = random;
    this.#temperature = temperature;
  }

  /** Returns true with a probability, made sharper or flatter by the temperature. */
  chance(probability: number): boolean {
    const p = this.#sharpened(probability);
    const drawn = this.#random() < p;
    this.logprob += Math.log(drawn ? p : 1 - p);
    return drawn;
  }

  /** Returns one of some items, all as likely. Throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    this.logprob -= Math.log(items.length);
    return item;
  }

  #sharpened(p: number): number {
    if (this.#temperature === 1) return p;
    if (this.#temperature === 0) return p >= 0.5 ? 1 : 0;
    const yes = p ** (1 / this.#temperature);
    const no = (1 - p) ** (1 / this.#temperature);
    return yes / (yes + no);
  }
}
