import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = ['app', 'components'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|tsx?)$/.test(file))
    .map((file) => path.join(folder, file)),
);

test('no style depends on what an element contains, which would style the page anew with each text that a chart measures', () => {
  expect(sources.length).toBeGreaterThan(300);
  const without = (text: string) => text.replace(/\/\*.*?\*\//gs, '');
  const asking = sources.filter((file) =>
    /:has\(|\bhas-\[|\bhas-[a-z]+:/.test(without(fs.readFileSync(file, 'utf8'))),
  );
  expect(asking).toEqual([]);
});
