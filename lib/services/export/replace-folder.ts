import fs from 'node:fs/promises';
import { AppError } from '@/lib/core/errors/app-error';

/** What an export's folder holds at its top. */
const OWN_NAMES = ['README.md', 'data', 'dataset_info.json', 'margins.svg', 'recipe.json'];

/**
 * Throws `conflict` where a folder to export to holds anything that is not of an earlier export, or is no folder;
 * what is there would be lost.
 */
export async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await namesIn(folder);
  const foreign = names?.find((name) => !OWN_NAMES.includes(name));
  if (foreign === undefined) return;
  throw new AppError(
    'conflict',
    `${folder} holds ${JSON.stringify(foreign)}, which is not of an export: expected a new or empty folder, or one with an earlier export`,
  );
}

/** Puts a whole folder in the place of another, which may be absent, empty or an earlier export. */
export async function replaceFolder(folder: string, ready: string): Promise<void> {
  const names = await namesIn(folder);
  if (names === null) return fs.rename(ready, folder);
  const old = `${ready}.old`;
  await fs.rename(folder, old);
  try {
    await fs.rename(ready, folder);
  } catch (error) {
    await fs.rename(old, folder);
    throw error;
  }
  await fs.rm(old, { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return null;
    if (code === 'ENOTDIR') {
      throw new AppError('conflict', `${folder} is a file: expected a folder`);
    }
    throw error;
  }
}
