import type { TextHash } from './text-hash';

const FIRST_CAPACITY = 1024;

/**
 * Remembers marks, bits from 1 to 255, of hashes in flat memory: an open-addressed table of 9 bytes a slot that is kept
 * between a quarter and half full, so 18 to 36 bytes per hash.
 */
export class HashMarks {
  #keys = new Uint32Array(2 * FIRST_CAPACITY);
  #marks = new Uint8Array(FIRST_CAPACITY);
  #used = 0;

  /** Adds the bits of `mark` to a hash and returns those it had before, 0 for a new one. */
  add(hash: TextHash, mark: number): number {
    const slot = this.#slotOf(hash);
    const before = this.#marks[slot] ?? 0;
    this.#marks[slot] = before | mark;
    if (before === 0) {
      this.#keys[2 * slot] = hash.high;
      this.#keys[2 * slot + 1] = hash.low;
      this.#used++;
      if (2 * this.#used > this.#marks.length) this.#grow();
    }
    return before;
  }

  #slotOf({ high, low }: TextHash): number {
    const mask = this.#marks.length - 1;
    let slot = low & mask;
    while (
      this.#marks[slot] !== 0 &&
      (this.#keys[2 * slot] !== high || this.#keys[2 * slot + 1] !== low)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const marks = this.#marks;
    this.#keys = new Uint32Array(2 * keys.length);
    this.#marks = new Uint8Array(2 * marks.length);
    for (const [slot, mark] of marks.entries()) {
      if (mark === 0) continue;
      const hash = { high: keys[2 * slot] ?? 0, low: keys[2 * slot + 1] ?? 0 };
      const moved = this.#slotOf(hash);
      this.#keys[2 * moved] = hash.high;
      this.#keys[2 * moved + 1] = hash.low;
      this.#marks[moved] = mark;
    }
  }
}
