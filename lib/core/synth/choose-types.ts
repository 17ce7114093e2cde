import type { Random } from '@/lib/core/random/seeded-random';
import { areInConflict } from '@/lib/core/verify/conflicts';

const TRIES = 50;

/** Chooses sets of types that go together, every type about equally often. */
export class TypeChooser {
  readonly #uses: Map<string, number>;

  constructor(ids: readonly string[]) {
    this.#uses = new Map(ids.map((id) => [id, 0]));
  }

  /** Returns k types without conflicts, those used least so far first; null where no such set was found. */
  choose(k: number, random: Random): string[] | null {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const chosen = this.#attempt(k, random);
      if (!chosen) continue;
      for (const id of chosen) this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
      return chosen;
    }
    return null;
  }

  /** How often each type was chosen. */
  get uses(): ReadonlyMap<string, number> {
    return this.#uses;
  }

  #attempt(k: number, random: Random): string[] | null {
    const chosen: string[] = [];
    const order = [...this.#uses]
      .map(([id, uses]) => ({ id, rank: uses + random() * 3 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ id }) => id);
    // The first is any: were it the one used least, a type that goes with few would stop every attempt.
    const first = order[Math.floor(random() * order.length)];
    for (const id of first === undefined ? [] : [first, ...order]) {
      if (chosen.length === k) break;
      if (chosen.every((other) => !areInConflict(id, other))) chosen.push(id);
    }
    return chosen.length === k ? chosen : null;
  }
}
