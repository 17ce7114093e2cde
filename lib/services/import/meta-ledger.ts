import type { Json } from '@/lib/core/dataset/source-row';

type Meta = Readonly<Record<string, Json>>;

/** Of a long value only its length and so much of its beginning is looked at, in UTF-16 units of its JSON. */
const COMPARED_UNITS = 4096;
const NOTHING: readonly number[] = [];

/**
 * Remembers which metadata each prompt was stored with, to tell what later rows say beside them. Memory: a number per value.
 */
export class MetaLedger {
  readonly #marks: (readonly number[])[] = [];
  #last: { ordinal: number; meta: Meta } | null = null;

  /** Notes the metadata that a prompt is stored with. */
  keep(ordinal: number, meta: Meta): void {
    const names = Object.keys(meta);
    this.#marks[ordinal] = names.length === 0 ? NOTHING : names.map((name) => markOf(name, meta));
  }

  /** Returns the names of what a later row says of a prompt that it was not stored with; a null says nothing. */
  missing(ordinal: number, meta: Meta): string[] {
    const names = Object.keys(meta);
    if (names.length === 0 || this.#isLast(ordinal, meta, names)) return [];
    const kept = this.#marks[ordinal] ?? NOTHING;
    const missing = names.filter(
      (name) => meta[name] !== null && !kept.includes(markOf(name, meta)),
    );
    if (missing.length === 0) this.#last = { ordinal, meta };
    return missing;
  }

  /** True where a row repeats the one before it: files with a row per response mostly do. */
  #isLast(ordinal: number, meta: Meta, names: readonly string[]): boolean {
    const last = this.#last;
    return last?.ordinal === ordinal && names.every((name) => last.meta[name] === meta[name]);
  }
}

/** A hash (FNV-1a) of a name with its value. */
function markOf(name: string, meta: Meta): number {
  const text = JSON.stringify([name, meta[name]]);
  let hash = 0x811c9dc5 ^ text.length;
  for (let i = 0; i < text.length && i < COMPARED_UNITS; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}
