import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Bench, scaled, withWorkload } from './bench';
import { compareRuns } from './compare-runs';
import { seconds, workloadLabel } from './format-measure';
import { IMPORT_WORKLOAD } from './import-part';
import { againstFloor, informing, type Result } from './result';
import { COMMAND_LINE, runProgram } from './run-program';

const PYTHON = 'python3';
const SCRIPT = path.resolve('bench/pair-floor.py');
const POINTS = ['--chosen', 'max', '--rejected', 'min'];

/** Compares pairing a SimPO file without an import with the Python loop that it replaces, where there is Python. */
export async function measurePair(bench: Bench): Promise<Result[]> {
  const size = scaled(bench, IMPORT_WORKLOAD);
  const what = `pair max ▸ min, SimPO, ${workloadLabel(size)} × 1 KB`;
  if (spawnSync(PYTHON, ['--version']).status !== 0) return [informing(what, 'no Python here')];
  return withWorkload(bench, size, 'simpo', async (file) => {
    const comparison = await compareRuns(
      bench,
      what,
      () => runProgram(bench, [SCRIPT, file.path], bench.folder, PYTHON),
      () => runProgram(bench, [COMMAND_LINE, 'pair', file.path, ...POINTS]),
    );
    return [againstFloor(what, comparison.seconds, comparison.floorSeconds, 1, seconds)];
  });
}
