import fs from 'node:fs';
import path from 'node:path';
import { exportFolder } from '@/lib/services/jobs/job-files';

/** What an export job left on the disk. */
export type Exported = { path: string; isFolder: boolean };

/**
 * Returns where the files of a finished export job are: a folder, or for exports of earlier versions one file. Null where
 * they were removed. `fileName` is that of its download.
 */
export function findExported(dataDir: string, id: string, fileName: string): Exported | null {
  const file = path.join(exportFolder(dataDir, id), fileName);
  if (fs.existsSync(file)) return { path: file, isFolder: false };
  const folder = file.replace(/\.zip$/, '');
  return folder !== file && fs.existsSync(folder) ? { path: folder, isFolder: true } : null;
}
