import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Gives every test of a file an empty folder of its own, which is removed after it. */
export function folderOfEachTest(): { readonly path: string } {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-test-'));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });
  return {
    get path() {
      return folder;
    },
  };
}
