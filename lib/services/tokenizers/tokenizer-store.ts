import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { HubSettings } from '@/lib/core/tokens/hub-settings';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import { isHubId, parseTokenizerName } from '@/lib/core/tokens/tokenizer-name';
import { RecentMap } from '@/lib/services/views/recent-map';
import { downloadTokenizer } from './download-tokenizer';
import { readTokenizer } from './read-tokenizer';
import {
  CONFIG_FILE,
  findHubFile,
  isFile,
  listHubFiles,
  MODEL_FILE,
  namesIn,
} from './tokenizer-files';

/** A tokenizer this installation knows: added under a name, or in a Hub cache. */
export type KnownTokenizer = { name: string; kind: 'added' | 'hub'; file: string };

/** One of a large vocabulary takes about 200 MB. */
const MOST_KEPT = 2;

/** Finds tokenizers on this machine and keeps those used last. */
export class TokenizerStore {
  readonly #hub: HubSettings;
  /** Those added, one folder each. */
  readonly #folder: string;
  /** Those downloaded, laid out as a Hub cache. */
  readonly #downloads: string;
  readonly #kept = new RecentMap<Promise<TextTokenizer>>(MOST_KEPT);

  constructor({ dataDir, hub }: { dataDir: string; hub: HubSettings }) {
    this.#hub = hub;
    this.#folder = path.join(dataDir, 'tokenizers');
    this.#downloads = path.join(dataDir, 'hub');
  }

  /** Returns the tokenizers that have a name here: the added ones, then those of the Hub caches, each by name. */
  async list(): Promise<KnownTokenizer[]> {
    const added: KnownTokenizer[] = [];
    for (const name of (await namesIn(this.#folder)).toSorted()) {
      const file = path.join(this.#folder, name, MODEL_FILE);
      if (await isFile(file)) added.push({ name, kind: 'added', file });
    }
    const hub = new Map<string, KnownTokenizer>();
    for (const cache of [this.#downloads, this.#hub.cache]) {
      for (const { id, file } of await listHubFiles(cache)) {
        hub.set(id, { name: id, kind: 'hub', file });
      }
    }
    const names = new Set(added.map(({ name }) => name));
    const others = [...hub.values()].filter(({ name }) => !names.has(name));
    return [...added, ...others.toSorted((a, b) => (a.name < b.name ? -1 : 1))];
  }

  /**
   * Returns the tokenizer of a listed name: nothing is downloaded and no other file is read. Throws `not_found` for any
   * other name, and as `readTokenizer` does.
   */
  async known(name: string): Promise<TextTokenizer> {
    const known = (await this.list()).find((one) => one.name === name);
    if (known) return this.#read(name, known.file);
    throw new AppError(
      'not_found',
      `there is no tokenizer named ${JSON.stringify(name)}: expected one that "sweetspot tokenizer list" names`,
    );
  }

  /**
   * Returns the tokenizer that a command names: a listed name, a path from `cwd` to a `tokenizer.json` or a folder with
   * one, or the id of a model on the Hub, whose tokenizer is downloaded if it is not here. Throws as `readTokenizer` and
   * `downloadTokenizer` do, and `not_found` for what can be none of these.
   */
  async open(text: string, cwd: string): Promise<TextTokenizer> {
    return this.#read(text, await this.#find(text, cwd));
  }

  /**
   * Copies the tokenizer that `text` names, as for `open`, under a name of its own. Throws `conflict` for a name that is
   * taken, `invalid_input` for one that cannot be used, and as `open` does.
   */
  async add(name: string, text: string, cwd: string): Promise<KnownTokenizer> {
    const folder = path.join(this.#folder, parseTokenizerName(name));
    const file = path.join(folder, MODEL_FILE);
    if (await isFile(file)) {
      throw new AppError(
        'conflict',
        `there is a tokenizer named ${JSON.stringify(name)} already: choose another name or remove ${folder}`,
      );
    }
    const source = await this.#find(text, cwd);
    await this.#read(text, source);
    await fs.mkdir(folder, { recursive: true });
    const config = path.join(path.dirname(source), CONFIG_FILE);
    if (await isFile(config)) await fs.copyFile(config, path.join(folder, CONFIG_FILE));
    await fs.copyFile(source, `${file}.part`);
    await fs.rename(`${file}.part`, file);
    return { name, kind: 'added', file };
  }

  async #find(text: string, cwd: string): Promise<string> {
    const known = (await this.list()).find(({ name }) => name === text);
    if (known) return known.file;
    const given = path.resolve(cwd, text);
    for (const file of [given, path.join(given, MODEL_FILE)]) if (await isFile(file)) return file;
    if (!isHubId(text)) {
      throw new AppError(
        'not_found',
        `the tokenizer ${JSON.stringify(text)} is not known, and neither ${given} nor ${path.join(given, MODEL_FILE)} is a file`,
      );
    }
    const cached = await findHubFile(this.#hub.cache, text);
    return cached ?? downloadTokenizer(this.#hub, text, this.#downloads);
  }

  async #read(name: string, file: string): Promise<TextTokenizer> {
    const { size, mtimeMs } = await fs.stat(file);
    const key = `${file}:${size}:${mtimeMs}`;
    const kept = await this.#kept.get(key, () => readTokenizer(name, file, key));
    return { ...kept, name };
  }
}
