import path from 'node:path';
import { type Bench, scaled, withFolder, withWorkload } from './bench';
import { compareRuns } from './compare-runs';
import { seconds, workloadLabel } from './format-measure';
import { importArgs } from './import-args';
import { againstFloor, type Result } from './result';
import { benchProgram, runProgram } from './run-program';
import type { WorkloadSize } from './workload';
import type { WorkloadShape } from './write-workload';

/** The workload on which imports are measured. */
export const IMPORT_WORKLOAD: WorkloadSize = { prompts: 10_000, responses: 32, characters: 1_000 };

const SHAPES: readonly WorkloadShape[] = ['nested', 'long'];
const TARGET = 1.3;

/** Compares an import with reading the file and inserting its rows into a bare table. */
export async function measureImport(bench: Bench): Promise<Result[]> {
  const size = scaled(bench, IMPORT_WORKLOAD);
  const results: Result[] = [];
  for (const shape of SHAPES) {
    await withWorkload(bench, size, shape, async (file) => {
      const what = `import ${shape}, ${workloadLabel(size)} × 1 KB`;
      const { seconds: measured, floorSeconds } = await compareRuns(
        bench,
        what,
        () =>
          withFolder(bench, 'floor', (folder) =>
            runProgram(bench, [
              benchProgram('import-floor'),
              file.path,
              path.join(folder, 'floor.db'),
            ]),
          ),
        () =>
          withFolder(bench, 'import', (folder) => runProgram(bench, importArgs(file.path), folder)),
      );
      results.push(againstFloor(what, measured, floorSeconds, TARGET, seconds));
    });
  }
  return results;
}
