import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';
import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import { tokenizerConfigJson, tokenizerJson } from '@/lib/schema/tokenizers/tokenizer-json';
import { nextTurn } from '@/lib/services/next-turn';
import { CONFIG_FILE } from './tokenizer-files';

const MOST_BYTES = 200 * 1024 * 1024;

/**
 * Builds the tokenizer of a `tokenizer.json` and of the `tokenizer_config.json` beside it, if there is one. Takes about a
 * second for a vocabulary of 150,000. Throws `invalid_input` that names the file for one that is not such a file or
 * of a kind the library does not know, `too_large` above 200 MB, `not_found` for none.
 */
export async function readTokenizer(
  name: string,
  file: string,
  key: string,
): Promise<TextTokenizer> {
  const text = await readText(file);
  const model = text === null ? null : parseFile(file, text, tokenizerJson);
  if (text === null || model === null) throw new AppError('not_found', `there is no file ${file}`);
  const config = await readJson(path.join(path.dirname(file), CONFIG_FILE), tokenizerConfigJson);
  await nextTurn();
  const tokenizer = build(file, model, config ?? {});
  return {
    name,
    key,
    sha256: createHash('sha256').update(text).digest('hex'),
    vocabulary: tokenizer.get_vocab(true).size,
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
  };
}

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await readText(file);
  return text === null ? null : parseFile(file, text, schema);
}

function parseFile<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(file, text));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'invalid_input',
    `${file} is not a ${path.basename(file)} of a tokenizer: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  );
}

async function readText(file: string): Promise<string | null> {
  try {
    const { size } = await fs.stat(file);
    if (size > MOST_BYTES) {
      throw new AppError('too_large', `${file} has ${size} bytes: expected at most ${MOST_BYTES}`);
    }
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('invalid_input', `${file} is not JSON: ${messageOf(error)}`);
  }
}

function build(file: string, model: object, config: object): Tokenizer {
  try {
    const tokenizer = new Tokenizer(model, config);
    tokenizer.encode('a text to try it on');
    return tokenizer;
  } catch (error) {
    throw new AppError(
      'invalid_input',
      `no tokenizer can be built from ${file}: ${messageOf(error)}`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
