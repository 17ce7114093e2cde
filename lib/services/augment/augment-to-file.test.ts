import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_AUGMENTATION_TEXT } from '@/lib/core/augment/augmentation';
import { jsonLines, textSource } from '@/test/import-text';
import { augmentToFile } from './augment-to-file';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-augment-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

test('a cancelled run keeps nothing of its own and the file that was there', async () => {
  const file = path.join(folder, 'out.jsonl');
  fs.writeFileSync(file, 'before');
  const pairs = Array.from({ length: 2000 }, (_, i) => ({
    ...{
      prompt: `${i}?`,
      chosen: 'a'.repeat(200),
      rejected: 'b',
      score_chosen: 2,
      score_rejected: 1,
    },
  }));
  const controller = new AbortController();
  const written = augmentToFile(
    {
      sources: [textSource('pairs.jsonl', jsonLines(pairs), 16 * 1024)],
      augmentation: {
        ...{ template: 'system', text: DEFAULT_AUGMENTATION_TEXT, scale: { low: 1, high: 10 } },
        ...{ attributes: null, keepOriginals: false, half: null },
      },
      onError: 'stop',
    },
    file,
    {
      signal: controller.signal,
      onProgress: ({ rows }) => {
        if (rows > 1000) controller.abort();
      },
    },
  );
  await expect(written).rejects.toMatchObject({
    code: 'cancelled',
    message: 'augmenting was cancelled; no file was kept',
  });
  expect(fs.readdirSync(folder)).toEqual(['out.jsonl']);
  expect(fs.readFileSync(file, 'utf8')).toBe('before');
});
