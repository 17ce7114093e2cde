/** The response vector that holds lengths in characters; rewards have the fields 1, 2, … */
export const LENGTH_FIELD = 0;

/** The named rewards of an import, numbered in order of appearance, with the ranges seen. */
export class RewardFields {
  readonly #fields = new Map<string, number>();
  readonly #onlyIntegers = new Set<number>();
  readonly #scored = new Set<number>();

  /** Returns the field of a reward, which it numbers where it is new. */
  fieldOf(name: string): number {
    const known = this.#fields.get(name);
    if (known !== undefined) return known;
    const field = this.#fields.size + 1;
    this.#fields.set(name, field);
    this.#onlyIntegers.add(field);
    return field;
  }

  /** Takes note of a reward seen. */
  note(field: number, reward: number): void {
    this.#scored.add(field);
    if (!Number.isInteger(reward)) this.#onlyIntegers.delete(field);
  }

  /** Returns whether every reward of a field was a whole number. */
  isWhole(field: number): boolean {
    return this.#onlyIntegers.has(field);
  }

  /** Returns whether a reward of a field was seen. */
  isScored(field: number): boolean {
    return this.#scored.has(field);
  }

  /** Grows with every name, and with the first reward of each. */
  get version(): number {
    return this.#fields.size + this.#scored.size;
  }

  /** Returns names and fields in order of appearance. */
  list(): { name: string; field: number }[] {
    return [...this.#fields].map(([name, field]) => ({ name, field }));
  }

  /** Returns the values of those fields that have any, by name. */
  named<Values>(byField: ReadonlyMap<number, Values>): { name: string; values: Values }[] {
    return this.list().flatMap(({ name, field }) => {
      const values = byField.get(field);
      return values === undefined ? [] : [{ name, values }];
    });
  }
}
