import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HubSettings } from '@/lib/core/tokens/hub-settings';
import { SMALL_TOKENIZER, writeSmallTokenizer } from '@/test/small-tokenizer';
import { addTokenizer } from './add-tokenizer';
import { listTokenizers, type TokenizerContext } from './list-tokenizers';
import { openKnownTokenizer, openTokenizer } from './open-tokenizer';
import { TokenizerShelf } from './tokenizer-shelf';

let folder: string;
let server: http.Server | null = null;
const asked: { url: string; authorization: string | undefined }[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-tokenizers-'));
  asked.length = 0;
});

afterEach(async () => {
  fs.rmSync(folder, { recursive: true });
  await new Promise((done) => (server ? server.close(done) : done(null)));
  server = null;
});

const at = (...names: string[]) => path.join(folder, ...names);

function contextOf(hub: Partial<HubSettings> = {}): TokenizerContext {
  const usual = { cache: at('cache'), endpoint: 'http://127.0.0.1:9', token: null, offline: true };
  return { dataDir: at('data'), tokenizers: new TokenizerShelf({ ...usual, ...hub }) };
}

/** Answers for a model `me/small` as the Hub does. */
async function startHub(): Promise<string> {
  const started = http.createServer((request, response) => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const isThere = request.url === '/me/small/resolve/main/tokenizer.json';
    response.writeHead(isThere ? 200 : request.url?.startsWith('/me/gated') ? 401 : 404);
    response.end(isThere ? JSON.stringify(SMALL_TOKENIZER) : 'no');
  });
  server = started;
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return `http://127.0.0.1:${address.port}`;
}

test('a tokenizer.json or a folder with one is opened by its path, and counts tokens without those at the ends', async () => {
  const file = writeSmallTokenizer(at('mine'));
  const context = contextOf();
  for (const name of [file, 'mine', './mine/tokenizer.json']) {
    const tokenizer = await openTokenizer(context, name, folder);
    expect(tokenizer).toMatchObject({ name, vocabulary: 73 });
    expect(tokenizer.encode('')).toHaveLength(0);
    expect(tokenizer.encode('hello the cat')).toHaveLength(5);
    expect(tokenizer.encode('cat<|end|>')).toHaveLength(4);
    expect(tokenizer.encode('日本')).toEqual([0, 0]);
  }
});

test('an added tokenizer is listed, found by its name, and stays when the file it came from goes', async () => {
  fs.rmSync(path.dirname(writeSmallTokenizer(at('other'))), { recursive: true });
  const context = contextOf();
  expect(await listTokenizers(context)).toEqual([]);
  writeSmallTokenizer(at('mine'));
  fs.writeFileSync(at('mine', 'tokenizer_config.json'), '{"add_bos_token":true}');
  await addTokenizer(context, 'small', 'mine', folder);
  fs.rmSync(at('mine'), { recursive: true });
  const file = at('data', 'tokenizers', 'small', 'tokenizer.json');
  expect(await listTokenizers(context)).toEqual([{ name: 'small', kind: 'added', file }]);
  expect(fs.existsSync(at('data', 'tokenizers', 'small', 'tokenizer_config.json'))).toBe(true);
  expect((await openKnownTokenizer(contextOf(), 'small')).encode('the')).toHaveLength(1);
  await expect(addTokenizer(context, 'small', 'small', folder)).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(addTokenizer(context, '../x', 'small', folder)).rejects.toThrow(/cannot be used/);
});

test('a model of the Hub cache has its id as name; refs/main says which snapshot', async () => {
  const model = at('cache', 'models--me--small');
  writeSmallTokenizer(path.join(model, 'snapshots', 'aaa'));
  fs.mkdirSync(path.join(model, 'snapshots', 'zzz'));
  fs.writeFileSync(path.join(model, 'snapshots', 'zzz', 'tokenizer.json'), 'not this one');
  fs.mkdirSync(path.join(model, 'refs'));
  fs.writeFileSync(path.join(model, 'refs', 'main'), 'aaa');
  fs.mkdirSync(at('cache', 'models--without'), { recursive: true });
  const context = contextOf();
  expect(await listTokenizers(context)).toMatchObject([{ name: 'me/small', kind: 'hub' }]);
  expect((await openTokenizer(context, 'me/small', folder)).encode('hello')).toHaveLength(1);
});

test('what a page may ask for is a listed name, never a path and never a download', async () => {
  const file = writeSmallTokenizer(at('mine'));
  const context = contextOf({ endpoint: await startHub(), offline: false });
  for (const name of [file, 'mine', '../mine', 'me/small', 'tokenizers/../../mine']) {
    await expect(openKnownTokenizer(context, name)).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(asked).toEqual([]);
});

test('a model that is not here is downloaded once, with the token, and then listed', async () => {
  const hub = { endpoint: await startHub(), token: 'secret', offline: false };
  const opened = await openTokenizer(contextOf(hub), 'me/small', folder);
  expect(opened.encode('hello')).toHaveLength(1);
  expect(asked).toEqual([
    { url: '/me/small/resolve/main/tokenizer.json', authorization: 'Bearer secret' },
    { url: '/me/small/resolve/main/tokenizer_config.json', authorization: 'Bearer secret' },
  ]);
  await openTokenizer(contextOf(hub), 'me/small', folder);
  expect(asked).toHaveLength(2);
  expect(await listTokenizers(contextOf())).toMatchObject([{ name: 'me/small', kind: 'hub' }]);
  expect(await openKnownTokenizer(contextOf(), 'me/small')).toMatchObject({ name: 'me/small' });
});

test('a model that cannot be had says what was tried and that a path works', async () => {
  const endpoint = await startHub();
  const open = (name: string, hub: Partial<HubSettings>) =>
    openTokenizer(contextOf(hub), name, folder);
  await expect(open('me/small', { offline: true })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(
      /"me\/small" is neither a file here nor in .*cache, and HF_HUB_OFFLINE forbids .* A path to a tokenizer\.json works as well$/,
    ),
  });
  await expect(open('me/none', { endpoint, offline: false })).rejects.toMatchObject({
    code: 'not_found',
    message: expect.stringContaining(`${endpoint} answers 404 for its tokenizer.json`),
  });
  await expect(open('me/gated', { endpoint, offline: false })).rejects.toThrow(/HF_TOKEN/);
  await expect(open('me/small', { offline: false })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('http://127.0.0.1:9 cannot be reached ('),
  });
  await expect(open('not/an/id', {})).rejects.toMatchObject({ code: 'not_found' });
});

test.each([
  ['{', /tokenizer\.json is not JSON: /],
  ['{}', /is not a tokenizer\.json of a tokenizer: .*model/],
  ['{"model":{"type":"BPE","vocab":{"a":"b"},"merges":[]}}', /is not a tokenizer\.json/],
  ['{"model":{"type":"BPE","vocab":{"a":1}}}', /no tokenizer can be built from .*tokenizer\.json/],
  [
    JSON.stringify({ ...SMALL_TOKENIZER, pre_tokenizer: { type: 'Unheard' } }),
    /no tokenizer can be built from .*Unheard/,
  ],
])('a broken file is named with what is wrong: %#', async (text, message) => {
  fs.writeFileSync(at('tokenizer.json'), text);
  await expect(openTokenizer(contextOf(), 'tokenizer.json', folder)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(message),
  });
});

test('a file that was exchanged is read again', async () => {
  const file = writeSmallTokenizer(at('mine'));
  const context = contextOf();
  const first = await openTokenizer(context, file, folder);
  expect((await openTokenizer(context, file, folder)).key).toBe(first.key);
  fs.writeFileSync(file, JSON.stringify({ ...SMALL_TOKENIZER, added_tokens: [] }));
  const second = await openTokenizer(context, file, folder);
  expect(second.key).not.toBe(first.key);
  expect(second.vocabulary).toBe(72);
});
