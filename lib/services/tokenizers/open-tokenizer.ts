import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import { isHubId } from '@/lib/core/tokens/tokenizer-name';
import { downloadTokenizer } from './download-tokenizer';
import { downloadFolder, listTokenizers, type TokenizerContext } from './list-tokenizers';
import { readTokenizer } from './read-tokenizer';
import { isFile, MODEL_FILE } from './tokenizer-files';

/**
 * Returns the tokenizer of a listed name: nothing is downloaded and no other file is read. Throws `not_found` for any
 * other name, and as `readTokenizer` does.
 */
export async function openKnownTokenizer(
  context: TokenizerContext,
  name: string,
): Promise<TextTokenizer> {
  const known = (await listTokenizers(context)).find((one) => one.name === name);
  if (known) return readKept(context, name, known.file);
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
export async function openTokenizer(
  context: TokenizerContext,
  text: string,
  cwd: string,
): Promise<TextTokenizer> {
  return readKept(context, text, await findTokenizerFile(context, text, cwd));
}

/** Returns the `tokenizer.json` of what a command names, as for `openTokenizer`. */
export async function findTokenizerFile(
  context: TokenizerContext,
  text: string,
  cwd: string,
): Promise<string> {
  const known = (await listTokenizers(context)).find(({ name }) => name === text);
  if (known) return known.file;
  const given = path.resolve(cwd, text);
  for (const file of [given, path.join(given, MODEL_FILE)]) if (await isFile(file)) return file;
  if (isHubId(text)) {
    return downloadTokenizer(context.tokenizers.hub, text, downloadFolder(context));
  }
  throw new AppError(
    'not_found',
    `the tokenizer ${JSON.stringify(text)} is not known, and neither ${given} nor ${path.join(given, MODEL_FILE)} is a file`,
  );
}

async function readKept(
  { tokenizers }: TokenizerContext,
  name: string,
  file: string,
): Promise<TextTokenizer> {
  const { size, mtimeMs } = await fs.stat(file);
  const key = `${file}:${size}:${mtimeMs}`;
  const kept = await tokenizers.kept.get(key, () => readTokenizer(name, file, key));
  return { ...kept, name };
}
