import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { AppError } from '@/lib/core/errors/app-error';

const uuid = z.uuid();

/** Returns the folder that holds what an export job wrote. Throws `not_found` unless `id` is a UUID. */
export function exportFolder(dataDir: string, id: string): string {
  return path.join(dataDir, 'exports', checkedId(id));
}

/** Returns the ids of the sampling jobs that keep something in files. */
export function listSampleFolders(dataDir: string): string[] {
  const folder = path.join(dataDir, 'samples');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names.filter((name) => uuid.safeParse(name).success);
}

/** Returns the folder that holds what a sampling job keeps in files. Throws `not_found` unless `id` is a UUID. */
export function sampleFolder(dataDir: string, id: string): string {
  return path.join(dataDir, 'samples', checkedId(id));
}

/** Returns the folder of staged uploads. */
export function uploadFolder(dataDir: string): string {
  return path.join(dataDir, 'uploads');
}

/** Returns the path of a staged upload. Throws `not_found` unless `id` is a UUID. */
export function uploadPath(dataDir: string, id: string): string {
  return path.join(uploadFolder(dataDir), `${checkedId(id)}.upload`);
}

function checkedId(id: string): string {
  const parsed = uuid.safeParse(id);
  if (!parsed.success)
    throw new AppError(
      'not_found',
      `there is nothing under the id ${JSON.stringify(id.slice(0, 80))}`,
    );
  return parsed.data;
}
