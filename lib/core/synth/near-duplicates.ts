const HASHES = 40;
const ROWS = 8;
const SHINGLE = 3;
const SAME = 0.9;

/**
 * Tells texts that nearly repeat an earlier one: those of which about 90 % of all runs of three words are the same, by MinHash
 * (Broder 1997) with 40 hashes in five bands. Memory: 160 bytes and five entries for each text.
 */
export class NearDuplicates {
  readonly #bands = new Map<string, number[]>();
  readonly #signatures: Uint32Array[] = [];

  /** Returns whether a text nearly repeats one that was added; adds it where not. Cost: its words × 40. */
  isRepeat(text: string): boolean {
    const signature = signatureOf(text);
    const keys = bandsOf(signature);
    for (const key of keys) {
      for (const index of this.#bands.get(key) ?? []) {
        if (likeness(signature, this.#signatures[index]) >= SAME) return true;
      }
    }
    const index = this.#signatures.push(signature) - 1;
    for (const key of keys) {
      const known = this.#bands.get(key);
      if (known) known.push(index);
      else this.#bands.set(key, [index]);
    }
    return false;
  }
}

function signatureOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  const runs = Math.max(1, words.length - SHINGLE + 1);
  for (let start = 0; start < runs; start++) {
    const base = hash(words.slice(start, start + SHINGLE).join(' '));
    for (let i = 0; i < HASHES; i++) {
      const value = mix(base ^ Math.imul(i + 1, 0x9e3779b1));
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  }
  return signature;
}

function bandsOf(signature: Uint32Array): string[] {
  return Array.from(
    { length: HASHES / ROWS },
    (_, band) => `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join()}`,
  );
}

function likeness(a: Uint32Array, b: Uint32Array | undefined): number {
  if (!b) return 0;
  return a.reduce((same, value, i) => same + (value === b[i] ? 1 : 0), 0) / HASHES;
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

function mix(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}
