import fs from 'node:fs/promises';
import path from 'node:path';
import type { ArchiveFile } from '@/lib/io/zip-files';

/** Returns the files of a folder and of those inside it, by name; `prefix` stands before every name. */
export async function listFiles(folder: string, prefix: string): Promise<ArchiveFile[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true });
  const found: ArchiveFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = path.join(folder, entry.name);
    const name = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(inside, name)));
    else found.push({ name, path: inside, bytes: (await fs.stat(inside)).size });
  }
  return found;
}
