import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSearch } from '@/lib/core/search/parse-search';
import { passesWordSearch } from '@/lib/core/search/passes-word-search';
import type { SearchPlace, WordSearch } from '@/lib/core/search/search-query';
import type { SearchStore } from '@/lib/data/search-store';
import { sqliteSearchStore } from './sqlite-search-store';

const WORDS = [
  'tea',
  'Teapot',
  'naïve',
  'ÜBER',
  '東京',
  'don’t',
  'x_y',
  'नमस्ते',
  'ΟΔΟΣ',
  '42',
  '<b>',
  '🍵',
  'or',
];
const TARGET = { id: 7, fingerprint: 'f'.repeat(64) };
let folder: string;
let store: SearchStore;
const documents = sampleDocuments();

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-search-'));
  store = sqliteSearchStore(`file:${path.join(folder, 'x.db')}`, null);
  const builder = store.openBuilder(TARGET);
  expect(store.isReady(TARGET)).toBe(false);
  builder.add(documents);
  builder.finish();
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Every word once with every other, in prompts and responses. */
function sampleDocuments() {
  return WORDS.flatMap((a, i) =>
    WORDS.map((b, j) => ({
      ordinal: i * WORDS.length + j,
      prompt: j % 3 === 0 ? `${a} ${b}` : a,
      responses: [`${b}, ${a}`, `${a}${b}`, ''].slice(0, 1 + ((i + j) % 3)),
    })),
  );
}

function textsIn(place: SearchPlace, { prompt, responses }: (typeof documents)[number]): string[] {
  return [...(place === 'response' ? [] : [prompt]), ...(place === 'prompt' ? [] : responses)];
}

function scan(search: WordSearch): number[] {
  return documents
    .filter((document) => passesWordSearch(textsIn(search.place, document), search))
    .map(({ ordinal }) => ordinal);
}

const sign = fc.constantFrom(
  '"',
  '*',
  '-',
  '(',
  ')',
  ':',
  '^',
  '+',
  '{',
  '}',
  ' ',
  'NEAR',
  'NOT',
  '\0',
  "'",
  '\\',
);
const typed = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), sign, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

test('nothing that can be typed makes the index throw', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseSearch(text);
      if ('problem' in parsed || parsed.query.kind !== 'words') return;
      expect(store.find(TARGET, parsed.query)).toBeInstanceOf(Uint32Array);
    }),
    { numRuns: 1000 },
  );
});

const piece = fc
  .record({
    minus: fc.constantFrom('', '', '-'),
    words: fc.array(fc.constantFrom(...WORDS, 'te', '東', 'οδοσ'), { minLength: 1, maxLength: 2 }),
    star: fc.constantFrom('', '*'),
  })
  .map(({ minus, words, star }) => `${minus}"${words.join(' ')}"${star}`);
const searches = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
    place: fc.constantFrom('', ' in:prompt', ' in:response'),
  })
  .map(({ pieces, place }) => pieces.join(' ') + place);

test('the index finds what going through the texts finds', () => {
  fc.assert(
    fc.property(searches, (text) => {
      const parsed = parseSearch(text);
      if ('problem' in parsed || parsed.query.kind !== 'words') return;
      expect(Array.from(store.find(TARGET, parsed.query))).toEqual(scan(parsed.query));
    }),
    { numRuns: 500 },
  );
});

test('a phrase does not reach from one response into the next', () => {
  const target = { ...TARGET, id: 8 };
  const builder = store.openBuilder(target);
  builder.add([{ ordinal: 0, prompt: 'p', responses: ['ends green', 'tea begins'] }]);
  builder.finish();
  const search: WordSearch = {
    ...{ kind: 'words', excluded: [], place: 'all' },
    included: [{ words: ['green', 'tea'], prefix: false }],
  };
  expect(store.find(target, search)).toHaveLength(0);
});

test('an index that is given up, or of other content, is not there, and a dataset takes its own along', () => {
  const files = () => fs.readdirSync(path.join(folder, 'x.db-search'));
  const target = { id: 9, fingerprint: 'a'.repeat(64) };
  const before = files();
  store.openBuilder(target).discard();
  expect(files()).toEqual(before);
  store.openBuilder(target);
  store.removeUnfinished(new Set([9]));
  expect(files()).toHaveLength(before.length + 1);
  store.removeUnfinished(new Set());
  expect(files()).toEqual(before);
  expect(store.isReady({ ...TARGET, fingerprint: 'b'.repeat(64) })).toBe(false);
  store.remove(8);
  expect(files()).toHaveLength(before.length - 1);
  expect(store.isReady(TARGET)).toBe(true);
});
