const LENGTH_BYTES = 4;
const MAX_BYTES_PER_UNIT = 3;

/**
 * How many bytes of text a block holds before the next one begins. Small enough that reading one response of a
 * prompt with hundreds never reads them all, large enough that a row's own cost does not matter.
 */
export const BLOCK_BYTES = 16 * 1024;

/**
 * Returns the texts as one binary value: a little-endian uint32 with the UTF-8 byte length of each text, then the
 * texts one after the other. Texts must be well-formed, else they do not come back as they were.
 */
export function encodeTexts(texts: readonly string[]): Buffer {
  return new BlockArena(0).encode(texts);
}

/**
 * Encodes blocks into one piece of memory that is used again and again: an import makes hundreds of megabytes of
 * them, and each as a buffer of its own would wait for the garbage collector. Threads share the memory.
 */
export class BlockArena {
  readonly #memory: Buffer;
  #used = 0;

  constructor(sizeBytes: number) {
    this.#memory = Buffer.from(new SharedArrayBuffer(sizeBytes));
  }

  /** Returns the block of the texts (see `encodeTexts`), valid until `reset`. A block that finds no room gets its own memory. */
  encode(texts: readonly string[]): Buffer {
    const header = texts.length * LENGTH_BYTES;
    const atMost = texts.reduce((sum, text) => sum + text.length * MAX_BYTES_PER_UNIT, header);
    const hasRoom = this.#used + atMost <= this.#memory.length;
    const block = hasRoom
      ? this.#memory.subarray(this.#used)
      : Buffer.allocUnsafe(exactSize(texts));
    let offset = header;
    for (const [index, text] of texts.entries()) {
      const written = block.write(text, offset);
      block.writeUInt32LE(written, index * LENGTH_BYTES);
      offset += written;
    }
    if (hasRoom) this.#used += offset;
    return block.subarray(0, offset);
  }

  /** Gives the memory of all blocks free. */
  reset(): void {
    this.#used = 0;
  }
}

function exactSize(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), texts.length * LENGTH_BYTES);
}

/** Returns the UTF-8 byte lengths of the texts of a block, copied out of its header. */
export function textByteLengths(block: Buffer, count: number): Uint32Array {
  const lengths = new Uint32Array(count);
  for (let i = 0; i < count; i++) lengths[i] = block.readUInt32LE(i * LENGTH_BYTES);
  return lengths;
}

/** Returns the text at `position` of a block of `count` texts, decoding no other. Throws a RangeError outside the block. */
export function decodeText(block: Buffer, count: number, position: number): string {
  let offset = count * LENGTH_BYTES;
  for (let i = 0; i < position; i++) offset += block.readUInt32LE(i * LENGTH_BYTES);
  return block.toString('utf8', offset, offset + block.readUInt32LE(position * LENGTH_BYTES));
}

/** Returns all texts of a block of `count` texts. */
export function decodeTexts(block: Buffer, count: number): string[] {
  const texts = new Array<string>(count);
  let offset = count * LENGTH_BYTES;
  for (let i = 0; i < count; i++) {
    const end = offset + block.readUInt32LE(i * LENGTH_BYTES);
    texts[i] = block.toString('utf8', offset, end);
    offset = end;
  }
  return texts;
}
