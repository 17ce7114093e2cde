import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@/lib/core/errors/app-error';
import { uploadPath } from '@/lib/services/jobs/job-files';
import type { ServiceContext } from '@/lib/services/service-context';
import type { CommandIo } from './command-io';

/** A file as an import job names it. */
export type SourceFile = { path: string; name: string; sizeBytes: number };

const DATA_FILE = /\.(jsonl|ndjson|json)(\.gz)?$/;

/**
 * Returns the files that the arguments of an import stand for: files as they are, folders as the data files in them.
 * Throws `invalid_input` for what does not exist or holds nothing.
 */
export function findSources(io: CommandIo, sources: readonly string[]): SourceFile[] {
  const files = sources.flatMap((source) => {
    const full = path.resolve(io.cwd, source);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (!stat) throw new AppError('invalid_input', `${source}: there is no such file or folder`);
    if (!stat.isDirectory())
      return [{ path: full, name: path.basename(full), sizeBytes: stat.size }];
    const inside = fs.readdirSync(full).filter((name) => DATA_FILE.test(name));
    if (inside.length === 0) {
      throw new AppError(
        'invalid_input',
        `${source}: the folder holds no .jsonl, .ndjson or .json file (or .gz of one)`,
      );
    }
    return inside.map((name) => {
      const file = path.join(full, name);
      return { path: file, name, sizeBytes: fs.statSync(file).size };
    });
  });
  return withDistinctNames(files);
}

/** Copies standard input to a staged upload, so that a job can read it, and returns it as a file. */
export async function stageInput(context: ServiceContext, io: CommandIo): Promise<SourceFile> {
  const file = uploadPath(context.dataDir, context.newId());
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await pipeline(io.stdin, fs.createWriteStream(file));
  return { path: file, name: 'standard input', sizeBytes: fs.statSync(file).size };
}

function withDistinctNames(files: SourceFile[]): SourceFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map((file) => (counts.get(file.name) === 1 ? file : { ...file, name: file.path }));
}
