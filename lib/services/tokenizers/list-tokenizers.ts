import path from 'node:path';
import type { ServiceContext } from '@/lib/services/service-context';
import { isFile, listHubFiles, MODEL_FILE, namesIn } from './tokenizer-files';

/** What functions of this folder need of a context. */
export type TokenizerContext = Pick<ServiceContext, 'dataDir' | 'tokenizers'>;

/** A tokenizer this installation knows: added under a name, or in a Hub cache. */
export type KnownTokenizer = { name: string; kind: 'added' | 'hub'; file: string };

/** Returns the folder of the tokenizers that were added, one folder each. */
export function addedFolder({ dataDir }: TokenizerContext): string {
  return path.join(dataDir, 'tokenizers');
}

/** Returns the folder of those that were downloaded, laid out as a Hub cache. */
export function downloadFolder({ dataDir }: TokenizerContext): string {
  return path.join(dataDir, 'hub');
}

/** Returns the tokenizers that have a name here: the added ones, then those of the Hub caches, each by name. */
export async function listTokenizers(context: TokenizerContext): Promise<KnownTokenizer[]> {
  const folder = addedFolder(context);
  const added: KnownTokenizer[] = [];
  for (const name of (await namesIn(folder)).toSorted()) {
    const file = path.join(folder, name, MODEL_FILE);
    if (await isFile(file)) added.push({ name, kind: 'added', file });
  }
  const hub = new Map<string, KnownTokenizer>();
  for (const cache of [downloadFolder(context), context.tokenizers.hub.cache]) {
    for (const { id, file } of await listHubFiles(cache)) {
      hub.set(id, { name: id, kind: 'hub', file });
    }
  }
  const names = new Set(added.map(({ name }) => name));
  const others = [...hub.values()].filter(({ name }) => !names.has(name));
  return [...added, ...others.toSorted((a, b) => (a.name < b.name ? -1 : 1))];
}
