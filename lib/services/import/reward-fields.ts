/** The response vector that holds lengths in characters; rewards have the fields 1, 2, … */
export const LENGTH_FIELD = 0;

type RewardField = { name: string; isWhole: boolean; isScored: boolean };

/** The named rewards of an import, numbered in order of appearance, with the ranges seen. */
export class RewardFields {
  readonly #fields: RewardField[] = [];
  readonly #numbers = new Map<string, number>();
  #scored = 0;
  #last = { name: '', field: 0 };

  /** Returns the field of a reward, which it numbers where it is new. */
  fieldOf(name: string): number {
    const last = this.#last;
    if (last.field !== 0 && last.name === name) return last.field;
    const known = this.#numbers.get(name);
    const field = known ?? this.#fields.push({ name, isWhole: true, isScored: false });
    if (known === undefined) this.#numbers.set(name, field);
    this.#last = { name, field };
    return field;
  }

  /** Takes note of a reward seen. */
  note(field: number, reward: number): void {
    const noted = this.#fields[field - 1];
    if (!noted) return;
    if (!noted.isScored) {
      noted.isScored = true;
      this.#scored++;
    }
    if (noted.isWhole && !Number.isInteger(reward)) noted.isWhole = false;
  }

  /** Returns whether every reward of a field was a whole number. */
  isWhole(field: number): boolean {
    return this.#fields[field - 1]?.isWhole ?? false;
  }

  /** Returns whether a reward of a field was seen. */
  isScored(field: number): boolean {
    return this.#fields[field - 1]?.isScored ?? false;
  }

  /** Grows with every name, and with the first reward of each. */
  get version(): number {
    return this.#fields.length + this.#scored;
  }

  /** Returns names and fields in order of appearance. */
  list(): { name: string; field: number }[] {
    return this.#fields.map(({ name }, i) => ({ name, field: i + 1 }));
  }

  /** Returns the values of those fields that have any, by name. */
  named<Values>(byField: ReadonlyMap<number, Values>): { name: string; values: Values }[] {
    return this.list().flatMap(({ name, field }) => {
      const values = byField.get(field);
      return values === undefined ? [] : [{ name, values }];
    });
  }
}
