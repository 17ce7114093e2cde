import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Bench, scaled, withWorkload } from './bench';
import { compareRuns } from './compare-runs';
import { megabytes, seconds, workloadLabel } from './format-measure';
import { IMPORT_WORKLOAD } from './import-part';
import { largerTimes } from './larger-times';
import { againstFloor, closeTo, informing, type Result } from './result';
import { COMMAND_LINE, runProgram } from './run-program';
import { median } from './statistics';

const PYTHON = 'python3';
const SCRIPT = path.resolve('bench/pair-floor.py');
const POINTS = ['--chosen', 'max', '--rejected', 'min'];
const RUNS = 3;
const CLOSE = 0.15;

/**
 * Compares pairing a SimPO file without an import with the Python loop that it replaces, where there is Python, and the
 * most memory that it holds with that of a larger file.
 */
export async function measurePair(bench: Bench): Promise<Result[]> {
  const small = scaled(bench, IMPORT_WORKLOAD);
  const large = scaled(bench, IMPORT_WORKLOAD, largerTimes(bench));
  const { speed, peaks } = await withWorkload(bench, small, 'simpo', async (file) => ({
    speed: await compareWithPython(bench, file.path, workloadLabel(small)),
    peaks: await pairPeaks(bench, file.path, RUNS),
  }));
  const [largePeak = Number.NaN] = await withWorkload(bench, large, 'simpo', (file) =>
    pairPeaks(bench, file.path, 1),
  );
  const what = `pair peak memory, ${workloadLabel(large)}, to ${workloadLabel(small)}`;
  return [speed, closeTo(what, largePeak, median(peaks), CLOSE, megabytes)];
}

async function compareWithPython(bench: Bench, file: string, size: string): Promise<Result> {
  const what = `pair max ▸ min, SimPO, ${size} × 1 KB`;
  if (spawnSync(PYTHON, ['--version']).status !== 0) return informing(what, 'no Python here');
  const comparison = await compareRuns(
    bench,
    what,
    () => runProgram(bench, [SCRIPT, file], bench.folder, PYTHON),
    () => runPair(bench, file),
  );
  return againstFloor(what, comparison.seconds, comparison.floorSeconds, 1, seconds);
}

async function pairPeaks(bench: Bench, file: string, runs: number): Promise<number[]> {
  const peaks: number[] = [];
  for (let run = 1; run <= runs; run++) {
    const { peakBytes } = await runPair(bench, file);
    bench.say(`pair: memory, run ${run} of ${runs}, ${megabytes(peakBytes)}`);
    peaks.push(peakBytes);
  }
  return peaks;
}

function runPair(bench: Bench, file: string) {
  return runProgram(bench, [COMMAND_LINE, 'pair', file, ...POINTS]);
}
