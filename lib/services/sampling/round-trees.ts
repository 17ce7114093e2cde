import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { PausedError } from '@/lib/core/policy/paused-error';
import { hasTree, TREE_FIELD } from '@/lib/core/tree/search-tree';
import { sampleFolder } from '@/lib/services/jobs/job-files';
import type { StoredRow } from '@/lib/services/revise/read-stored-rows';

const NAME = 'trees.jsonl';

const treeValue = z.record(z.string(), z.json());

/**
 * The trees of a round of a run on their way to prompts that are there: in a file beside the run's prompts, since they come in the order
 * of the run and are wanted in that of the dataset. Memory: an id per tree.
 */
export class RoundTrees {
  readonly #places = new Map<string, { at: number; bytes: number }>();
  readonly #file: string;
  readonly #handle: number;
  #end = 0;

  constructor(dataDir: string, jobId: string) {
    this.#file = path.join(sampleFolder(dataDir, jobId), NAME);
    this.#handle = fs.openSync(this.#file, 'w+');
  }

  add(promptId: string, tree: unknown): void {
    const bytes = Buffer.from(JSON.stringify(tree));
    fs.writeSync(this.#handle, bytes, 0, bytes.length, this.#end);
    this.#places.set(promptId, { at: this.#end, bytes: bytes.length });
    this.#end += bytes.length;
  }

  /** Gives a stored prompt its tree, if it has a new one. Throws a `PausedError` where it has got another one meanwhile. */
  addTo(row: StoredRow): StoredRow {
    const place = this.#places.get(row.promptId);
    if (!place) return row;
    if (hasTree(row.meta)) {
      const words = `the prompt ${row.promptId} has got another search tree meanwhile, and a prompt has one; resume the run under another name, nothing of it is lost`;
      throw new PausedError(words);
    }
    const text = Buffer.alloc(place.bytes);
    fs.readSync(this.#handle, text, 0, place.bytes, place.at);
    const tree = treeValue.parse(JSON.parse(text.toString()));
    return { ...row, meta: { ...row.meta, [TREE_FIELD]: tree } };
  }

  remove(): void {
    fs.closeSync(this.#handle);
    fs.rmSync(this.#file, { force: true });
  }
}
