import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zipFiles } from './zip-files';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sweetspot-zip-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

function file(name: string, content: string) {
  const target = path.join(folder, path.basename(name));
  fs.writeFileSync(target, content);
  return { name, path: target, bytes: Buffer.byteLength(content) };
}

test('an archive has the size that was told, holds its files as they are and is always the same', async () => {
  const files = [
    file('x/README.md', 'Grüße\n'),
    file('x/data/train.jsonl', ''),
    file('x/c', 'abc'),
  ];
  const read = async () => {
    const { bytes, stream } = zipFiles(files);
    const content = Buffer.from(await new Response(stream).arrayBuffer());
    expect(content.length).toBe(bytes);
    return content;
  };
  const content = await read();
  for (const { name } of files) expect(content.includes(name)).toBe(true);
  expect(content.includes('Grüße\n')).toBe(true);
  for (const { path: target } of files) fs.utimesSync(target, 1, 1);
  expect(await read()).toEqual(content);
});

test.skipIf(!fs.existsSync('/proc/self/fd'))(
  'a reader that goes away closes the file',
  async () => {
    const isOpen = (target: string) =>
      fs.readdirSync('/proc/self/fd').some((fd) => {
        const link = path.join('/proc/self/fd', fd);
        return fs.existsSync(link) && fs.readlinkSync(link) === fs.realpathSync(target);
      });
    const large = file('x/large', 'x'.repeat(5_000_000));
    const reader = zipFiles([large]).stream.getReader();
    for (let chunk = 0; chunk < 4; chunk++) await reader.read();
    expect(isOpen(large.path)).toBe(true);
    await reader.cancel();
    await expect.poll(() => isOpen(large.path)).toBe(false);
    expect((await reader.read()).done).toBe(true);
  },
);
