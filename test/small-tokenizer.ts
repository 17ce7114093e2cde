import fs from 'node:fs';
import path from 'node:path';

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?.,'];
const MERGES = ['t h', 'th e', 'h e', 'l l', 'he ll', 'hell o'];
const VOCABULARY = ['<unk>', ...ALPHABET, ...MERGES.map((merge) => merge.replace(' ', ''))];

/**
 * A `tokenizer.json` of 72 tokens: words are what white space separates, each letter of a word is a token, but `the` and
 * `hello` are one token each and `<|end|>` is another.
 */
export const SMALL_TOKENIZER = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [{ id: VOCABULARY.length, content: '<|end|>', special: true, normalized: false }],
  normalizer: null,
  pre_tokenizer: { type: 'WhitespaceSplit' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '<|end|>', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {},
  },
  decoder: null,
  model: {
    type: 'BPE',
    unk_token: '<unk>',
    vocab: Object.fromEntries(VOCABULARY.map((token, id) => [token, id])),
    merges: MERGES,
  },
};

/** Writes the `tokenizer.json` of `SMALL_TOKENIZER` into a folder, which is made, and returns its path. */
export function writeSmallTokenizer(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'tokenizer.json');
  fs.writeFileSync(file, JSON.stringify(SMALL_TOKENIZER));
  return file;
}
