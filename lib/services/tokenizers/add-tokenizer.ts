import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import { parseTokenizerName } from '@/lib/core/tokens/tokenizer-name';
import { addedFolder, type KnownTokenizer, type TokenizerContext } from './list-tokenizers';
import { findTokenizerFile } from './open-tokenizer';
import { readTokenizer } from './read-tokenizer';
import { CONFIG_FILE, isFile, MODEL_FILE } from './tokenizer-files';

/**
 * Copies the tokenizer that `text` names, as for `openTokenizer`, under a name of its own. Throws `conflict` for a name that
 * is taken, `invalid_input` for one that cannot be used, and as `openTokenizer` does.
 */
export async function addTokenizer(
  context: TokenizerContext,
  name: string,
  text: string,
  cwd: string,
): Promise<KnownTokenizer> {
  const folder = path.join(addedFolder(context), parseTokenizerName(name));
  const file = path.join(folder, MODEL_FILE);
  if (await isFile(file)) {
    throw new AppError(
      'conflict',
      `there is a tokenizer named ${JSON.stringify(name)} already: choose another name or remove ${folder}`,
    );
  }
  const source = await findTokenizerFile(context, text, cwd);
  await readTokenizer(name, source, source);
  await fs.mkdir(folder, { recursive: true });
  const config = path.join(path.dirname(source), CONFIG_FILE);
  if (await isFile(config)) await fs.copyFile(config, path.join(folder, CONFIG_FILE));
  await fs.copyFile(source, `${file}.part`);
  await fs.rename(`${file}.part`, file);
  return { name, kind: 'added', file };
}
