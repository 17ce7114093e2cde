import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench';
import { programEnv } from './program-env';

/** What a program cost from its start to its end. */
export type ProgramRun = { seconds: number; peakBytes: number; output: string };

/** Returns the path of a program of the bench. */
export function benchProgram(name: string): string {
  return fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
}

/** The product's command line, as it is installed. */
export const COMMAND_LINE = path.resolve('dist/cli.mjs');

/** Runs a script with this Node, or another program, to its end; the peak is known of Node alone. Throws with what it printed where it does not end well. */
export async function runProgram(
  bench: Bench,
  args: readonly string[],
  dataDir = bench.folder,
  program = process.execPath,
): Promise<ProgramRun> {
  const peakFile = path.join(bench.folder, 'peak');
  const started = performance.now();
  const isNode = program === process.execPath;
  const tracking = isNode ? ['--import', new URL('./track-peak.mjs', import.meta.url).href] : [];
  const child = spawn(program, [...tracking, ...args], {
    env: { ...programEnv(dataDir), SWEETSPOT_BENCH_PEAK: peakFile },
    signal: bench.signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  child.on('error', (error) => {
    errors += error.message;
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  bench.signal.throwIfAborted();
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with status ${status}:\n${errors}`);
  const peakBytes = isNode ? Number(fs.readFileSync(peakFile, 'utf8')) : Number.NaN;
  return { seconds, peakBytes, output };
}
