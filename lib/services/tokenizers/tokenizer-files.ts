import fs from 'node:fs/promises';
import path from 'node:path';
import { isHubId } from '@/lib/core/tokens/tokenizer-name';

/** What a tokenizer is kept in. */
export const MODEL_FILE = 'tokenizer.json';
/** What may lie beside it. */
export const CONFIG_FILE = 'tokenizer_config.json';

const HUB_PREFIX = 'models--';

/** Returns the folder of a model in a Hub cache. `id` must be one (`isHubId`). */
export function hubFolder(cache: string, id: string): string {
  return path.join(cache, `${HUB_PREFIX}${id.replace('/', '--')}`);
}

/**
 * Returns the `tokenizer.json` of a model in a Hub cache, of the snapshot that `refs/main` names or else of the last by
 * name; null without any.
 */
async function findHubFile(cache: string, id: string): Promise<string | null> {
  const folder = hubFolder(cache, id);
  const main = await fs.readFile(path.join(folder, 'refs', 'main'), 'utf8').catch(() => '');
  const snapshots = (await namesIn(path.join(folder, 'snapshots'))).toSorted().toReversed();
  const ordered = [
    ...snapshots.filter((name) => name === main.trim()),
    ...snapshots.filter((name) => name !== main.trim()),
  ];
  for (const snapshot of ordered) {
    const file = path.join(folder, 'snapshots', snapshot, MODEL_FILE);
    if (await isFile(file)) return file;
  }
  return null;
}

/** Returns the ids of the models in a Hub cache that have a tokenizer, with its file. Cost grows with the models there. */
export async function listHubFiles(cache: string): Promise<{ id: string; file: string }[]> {
  const found: { id: string; file: string }[] = [];
  for (const name of await namesIn(cache)) {
    if (!name.startsWith(HUB_PREFIX)) continue;
    const id = name.slice(HUB_PREFIX.length).replace('--', '/');
    const file = isHubId(id) ? await findHubFile(cache, id) : null;
    if (file !== null) found.push({ id, file });
  }
  return found;
}

/** Returns the names in a folder; none where it cannot be read. */
export async function namesIn(folder: string): Promise<string[]> {
  return fs.readdir(folder).catch(() => []);
}

/** Returns whether a path is a file. */
export async function isFile(file: string): Promise<boolean> {
  return fs.stat(file).then(
    (stat) => stat.isFile(),
    () => false,
  );
}
