import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { newSumColumns, type RewardSums, type SumColumns, sumRewards } from './facet-sums';
import { facetText } from './facet-text';

/** Why a column is no facet. */
export const FACET_REASONS = {
  long: 'has values that are long texts, lists or objects',
  many: 'has more than 10,000 different values',
  numbers: 'is a number with more than 200 different values',
  own: 'has a value of its own for nearly every prompt',
} as const;

/** One of `FACET_REASONS`. */
export type FacetReason = keyof typeof FACET_REASONS;

/**
 * The entries of some prompts: prompt i has `counts[i]` of them, one after the other, each a value's number and how many of
 * the prompt's responses have it. `sums` holds, by reward field, the rewards of those entries that are not all responses of
 * their prompt, in order: those of the others are the prompt's own.
 */
export type FieldChunk = {
  counts: Uint16Array;
  values: Uint16Array;
  responses: Uint16Array;
  sums: ReadonlyMap<number, SumColumns>;
};

const MOST_VALUES = 10_000;
const MOST_NUMBERS = 200;
const NO_VALUE = 0xffff;

/** The values of one column as an import meets them. */
export class FieldEntries {
  /** Numbered in order of appearance. */
  readonly #ids = new Map<string, number>();
  #onlyNumbers = true;
  #counts = new Uint16Array(CHUNK_PROMPTS);
  #values: number[] = [];
  #responses: number[] = [];
  #sums = new Map<number, (RewardSums | undefined)[]>();
  #parts = 0;
  #inherited = NO_VALUE;
  #own: Uint16Array | null = null;
  #open: number | null = null;
  leftOut: FacetReason | null = null;

  /** Returns the values in the order of their numbers. */
  values(): string[] {
    return [...this.#ids.keys()];
  }

  /** Begins a prompt with so many responses; false where it has begun already. */
  beginPrompt(responses: number): boolean {
    if (this.#open !== null) return false;
    this.#open = responses;
    this.#inherited = NO_VALUE;
    this.#own = null;
    return true;
  }

  /** Takes the value of one response. */
  setOwn(index: number, value: unknown): void {
    const id = this.#idOf(value);
    if (id === NO_VALUE) return;
    this.#own ??= new Uint16Array(this.#open ?? 0).fill(NO_VALUE);
    this.#own[index] = id;
  }

  /** Takes the value of the prompt itself. */
  setInherited(value: unknown): void {
    this.#inherited = this.#idOf(value);
  }

  /** Ends the prompt that was begun, as row `row` of the chunk. */
  endPrompt(row: number, rewards: ReadonlyMap<number, Float64Array>): void {
    const responses = this.#open ?? 0;
    this.#open = null;
    if (this.leftOut !== null) return;
    if (this.#own === null) {
      if (this.#inherited !== NO_VALUE) this.#addEntry(row, this.#inherited, responses);
      return;
    }
    for (const [id, indices] of this.#indicesById(this.#own)) {
      this.#addEntry(row, id, indices.length);
      if (indices.length < responses) this.#addPart(indices, rewards);
    }
  }

  /** Hands over the entries of the first `rows` prompts and begins the next chunk; null where there are none. */
  takeChunk(rows: number): FieldChunk | null {
    const taken =
      this.#values.length === 0 || this.leftOut !== null
        ? null
        : {
            counts: this.#counts.slice(0, rows),
            values: Uint16Array.from(this.#values),
            responses: Uint16Array.from(this.#responses),
            sums: new Map(
              [...this.#sums].map(([field, parts]) => [field, sumColumns(parts, this.#parts)]),
            ),
          };
    this.#forgetChunk();
    return taken;
  }

  #indicesById(own: Uint16Array): Map<number, number[]> {
    const found = new Map<number, number[]>();
    for (const [index, given] of own.entries()) {
      const id = given === NO_VALUE ? this.#inherited : given;
      if (id === NO_VALUE) continue;
      const known = found.get(id);
      if (known) known.push(index);
      else found.set(id, [index]);
    }
    return found;
  }

  #addEntry(row: number, id: number, responses: number) {
    this.#counts[row] = (this.#counts[row] ?? 0) + 1;
    this.#values.push(id);
    this.#responses.push(responses);
  }

  #addPart(indices: readonly number[], rewards: ReadonlyMap<number, Float64Array>) {
    for (const [field, values] of rewards) {
      const parts = this.#sums.get(field) ?? [];
      parts[this.#parts] = sumRewards(values, indices);
      this.#sums.set(field, parts);
    }
    this.#parts++;
  }

  #idOf(value: unknown): number {
    if (this.leftOut !== null) return NO_VALUE;
    const text = facetText(value);
    if (text === null) return NO_VALUE;
    if (text === undefined) return this.#leaveOut('long');
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#onlyNumbers &&= typeof value === 'number';
    if (this.#onlyNumbers && this.#ids.size >= MOST_NUMBERS) return this.#leaveOut('numbers');
    if (this.#ids.size >= MOST_VALUES) return this.#leaveOut('many');
    const id = this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }

  #leaveOut(reason: FacetReason): number {
    this.leftOut = reason;
    this.#ids.clear();
    this.#forgetChunk();
    return NO_VALUE;
  }

  #forgetChunk() {
    this.#counts = new Uint16Array(CHUNK_PROMPTS);
    this.#values = [];
    this.#responses = [];
    this.#sums = new Map();
    this.#parts = 0;
  }
}

function sumColumns(parts: readonly (RewardSums | undefined)[], count: number): SumColumns {
  const columns = newSumColumns(count);
  for (const [i, part] of parts.entries()) {
    if (!part) continue;
    columns.scored[i] = part.scored;
    columns.sum[i] = part.sum;
    columns.m2[i] = part.m2;
    columns.min[i] = part.min;
    columns.max[i] = part.max;
  }
  return columns;
}
