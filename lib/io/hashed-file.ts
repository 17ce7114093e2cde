import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type { WrittenFile } from './row-file';

/** A file that is written from its beginning to its end, one write at a time, and hashed meanwhile. */
export class HashedFile {
  readonly #handle: fs.FileHandle;
  readonly #hash = createHash('sha256');
  #written: Promise<void> = Promise.resolve();
  #bytes = 0;

  private constructor(handle: fs.FileHandle) {
    this.#handle = handle;
  }

  /** Creates a file or empties it. */
  static async open(path: string): Promise<HashedFile> {
    return new HashedFile(await fs.open(path, 'w'));
  }

  /** Begins to write bytes once those before them are written; they must not change until the next call resolves. */
  async write(data: Uint8Array): Promise<void> {
    await this.#written;
    this.#written = this.#handle.writeFile(data);
    // It is awaited by the next call; until then a failure must not count as unhandled.
    this.#written.catch(() => {});
    this.#hash.update(data);
    this.#bytes += data.length;
  }

  /** Closes the file once everything is written. */
  async finish(): Promise<WrittenFile> {
    await this.#written;
    await this.#handle.close();
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Closes the file, whatever became of it. */
  async abandon(): Promise<void> {
    await this.#written.catch(() => {});
    await this.#handle.close().catch(() => {});
  }
}
