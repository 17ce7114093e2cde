import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Bench, scaled, withFolder, withWorkload } from './bench';
import { compareRuns } from './compare-runs';
import { EXPORT_PAIRING } from './export-pairing';
import { seconds, workloadLabel } from './format-measure';
import { importArgs } from './import-args';
import { againstFloor, informing, type Result } from './result';
import { benchProgram, COMMAND_LINE, runProgram } from './run-program';
import type { WorkloadSize } from './workload';

const WORKLOAD: WorkloadSize = { prompts: 60_000, responses: 8, characters: 1_000 };
const { chosen, rejected } = EXPORT_PAIRING;

/** What is measured, and how many times the bare loop it may take. The one that does what the loop does comes last. */
const VARIANTS = [
  { name: ', checked, Parquet', options: ['--file', 'parquet'], times: 3 },
  { name: ', checked', options: [], times: 2 },
  { name: '', options: ['--no-preflight'], times: 1.5 },
];

/**
 * Compares an export with a bare loop that reads the same texts from a bare table and writes the same rows: alone, with
 * the check of the pairs, and with that as Parquet.
 */
export async function measureExport(bench: Bench): Promise<Result[]> {
  const size = scaled(bench, WORKLOAD);
  return withFolder(bench, 'export', async (folder) => {
    const store = path.join(folder, 'floor.db');
    await withWorkload(bench, size, 'nested', async (file) => {
      bench.say('export: filling both stores');
      await runProgram(bench, [benchProgram('fill-export-floor'), file.path, store]);
      await runProgram(bench, importArgs(file.path), folder);
    });
    const floorFile = path.join(folder, 'floor.jsonl');
    const out = path.join(folder, 'out');
    const results: Result[] = [];
    for (const { name, options, times } of VARIANTS) {
      const what = `export ${chosen} ▸ ${rejected}${name}, ${workloadLabel(size)} × 1 KB`;
      const comparison = await compareRuns(
        bench,
        what,
        () => runProgram(bench, [benchProgram('export-floor'), store, floorFile]),
        () => runProgram(bench, [...exportArgs(out), ...options], folder),
      );
      results.unshift(
        againstFloor(what, comparison.seconds, comparison.floorSeconds, times, seconds),
      );
    }
    const isSame = hashOf(dataFile(out)) === hashOf(floorFile);
    return [...results, informing('export: the floor wrote the same bytes', isSame ? 'yes' : 'no')];
  });
}

function exportArgs(out: string): string[] {
  const points = ['--chosen', chosen, '--rejected', rejected];
  return [COMMAND_LINE, 'export', 'bench', ...points, '--out', out, '--json'];
}

function dataFile(folder: string): string {
  const name = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .find((file) => file.endsWith('.jsonl'));
  if (name === undefined) throw new Error(`the export left no .jsonl file in ${folder}`);
  return path.join(folder, name);
}

function hashOf(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
