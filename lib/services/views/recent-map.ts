/** A map that forgets what was used longest ago once it holds more than `limit` entries. */
export class RecentMap<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Returns the value of a key, made by `make` where there is none. A rejected promise is forgotten. */
  get(key: string, make: () => Value): Value {
    const known = this.#entries.get(key);
    const value = known ?? make();
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    if (value instanceof Promise && known === undefined) {
      value.catch(() => this.#entries.delete(key));
    }
    return value;
  }

  /** Forgets a key's value; who holds it already keeps it. */
  forget(key: string): void {
    this.#entries.delete(key);
  }
}
