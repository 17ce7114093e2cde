import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { NODE_ATTRIBUTES } from '@/lib/core/tree/node-attributes';
import { hasTree, TREE_FIELD } from '@/lib/core/tree/search-tree';
import type { FacetSource } from './facet-values';
import { type FieldChunk, FieldEntries } from './field-entries';

/** A prompt with all its responses, as facets see it. */
export type FacetPrompt = FacetSource & {
  /** By reward field, as long as the attributes; NaN where unscored. */
  rewards: ReadonlyMap<number, Float64Array>;
};

/** The entries of one facet in one chunk; `index` is the number of the column in order of appearance. */
export type FacetChunk = FieldChunk & { index: number };

/** Columns beyond this number are not looked at. */
const MOST_COLUMNS = 100;

/**
 * Counts the values of every column chunk by chunk. A value of the prompt's metadata is that of each response that has no
 * value of its own. Memory: one chunk, and the values of each column (at most 10,000).
 */
export class FacetBuilder {
  readonly #columns = new Map<string, FieldEntries>();
  #touched: FieldEntries[] = [];
  /** True where there were more columns than are looked at. */
  hasMore = false;

  /** Adds a prompt as row `row` of the chunk, which is below `CHUNK_PROMPTS`. */
  addPrompt(row: number, { meta, attributes, rewards }: FacetPrompt): void {
    const responses = attributes.length;
    const isPart = treeParts(meta);
    for (const [index, own] of attributes.entries()) {
      for (const name in own) {
        if (!isPart(name)) this.#touch(name, responses)?.setOwn(index, own[name]);
      }
    }
    for (const name in meta) {
      if (!isPart(name)) this.#touch(name, responses)?.setInherited(meta[name]);
    }
    for (const column of this.#touched) column.endPrompt(row, rewards);
    this.#touched = [];
  }

  /** Hands over the chunk of `rows` prompts, and begins the next. */
  takeChunk(rows: number): FacetChunk[] {
    return this.columns().flatMap(({ column }, index) => {
      const chunk = column.takeChunk(Math.min(rows, CHUNK_PROMPTS));
      return chunk === null ? [] : [{ ...chunk, index }];
    });
  }

  /** Returns the columns in order of appearance. */
  columns(): { name: string; column: FieldEntries }[] {
    return [...this.#columns].map(([name, column]) => ({ name, column }));
  }

  #touch(name: string, responses: number): FieldEntries | null {
    let column = this.#columns.get(name);
    if (!column) {
      if (this.#columns.size >= MOST_COLUMNS) {
        this.hasMore = true;
        return null;
      }
      column = new FieldEntries();
      this.#columns.set(name, column);
    }
    if (column.leftOut !== null) return null;
    if (column.beginPrompt(responses)) this.#touched.push(column);
    return column;
  }
}

const TREE_PARTS: readonly string[] = [TREE_FIELD, NODE_ATTRIBUTES.node, NODE_ATTRIBUTES.parent];

/** A search tree and the places in it are no values that prompts or responses could have in common. */
function treeParts(meta: FacetSource['meta']): (name: string) => boolean {
  return hasTree(meta) ? (name) => TREE_PARTS.includes(name) : () => false;
}
