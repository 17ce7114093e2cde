import fs from 'node:fs';
import path from 'node:path';
import type { BenchOptions } from './options';
import type { WorkloadSize } from './workload';
import { type WorkloadShape, writeWorkload } from './write-workload';

/** What every part of the bench works with. */
export type Bench = {
  options: BenchOptions;
  /** Holds all that is written; removed at the end. */
  folder: string;
  signal: AbortSignal;
  /** Says what is being done. */
  say: (text: string) => void;
};

/** Returns the workload at the scale asked for. */
export function scaled({ options }: Bench, size: WorkloadSize, times = 1): WorkloadSize {
  return { ...size, prompts: Math.max(20, Math.round(size.prompts * options.scale * times)) };
}

/** Writes a workload's file, does the work and removes the file. */
export async function withWorkload<T>(
  bench: Bench,
  size: WorkloadSize,
  shape: WorkloadShape,
  work: (file: { path: string; bytes: number }) => Promise<T>,
): Promise<T> {
  const file = path.join(bench.folder, `workload-${shape}.jsonl`);
  bench.say(
    `writing ${size.prompts.toLocaleString('en-US')} prompts × ${size.responses} responses (${shape})`,
  );
  try {
    return await work({ path: file, bytes: await writeWorkload(file, size, shape, bench.signal) });
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Makes a new folder below the bench's, does the work and removes the folder. */
export async function withFolder<T>(
  bench: Bench,
  name: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(bench.folder, `${name}-`));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
