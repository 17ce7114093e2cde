import { expect, test } from 'vitest';
import type { ImportPreview } from '@/lib/core/views/import-view';
import { notReady, recognisedShapes, rewardNames, suggestName } from './prepare-import';

test.each([
  [['ultrafeedback.jsonl.gz'], 'ultrafeedback'],
  [['a/b/Llama 3 (v2).json'], 'Llama 3 -v2-'],
  [['__x.jsonl', 'y.jsonl'], 'x'],
  [[], ''],
])('%j suggests %j', (files, name) => expect(suggestName(files)).toBe(name));

const preview = (shape: ImportPreview['shape'], rewards: string[]): ImportPreview => ({
  file: 'a',
  shape,
  problem: null,
  columns: ['prompt', 'reward'],
  gzip: false,
  layout: 'lines',
  rewards,
  records: [],
});

test('rewards and shapes of all files, each once', () => {
  const previews = [preview('long', ['a', 'b']), null, preview('long', ['b', 'c'])];
  expect(rewardNames(previews)).toEqual(['a', 'b', 'c']);
  expect(recognisedShapes(previews)).toEqual(['long']);
});

test('what is still missing', () => {
  const good = { preview: preview('long', []), problem: null };
  expect(notReady('x', [], [])).toMatch(/at least one file/);
  expect(notReady(' ', [good], [])).toMatch(/name/);
  expect(notReady('x', [good, { preview: null, problem: 'broken' }], [])).toMatch(/cannot be read/);
  expect(notReady('x ', [good], ['x'])).toMatch(/choose another name/);
  expect(notReady('x', [good], ['y'])).toBeNull();
});
