import { type Bench, scaled, withFolder, withWorkload } from './bench';
import { megabytes, workloadLabel } from './format-measure';
import { importArgs } from './import-args';
import { IMPORT_WORKLOAD } from './import-part';
import { largerTimes } from './larger-times';
import { againstLimit, closeTo, type Result } from './result';
import { runProgram } from './run-program';
import { median } from './statistics';

const RUNS = 3;
const LIMIT_BYTES = 350e6;
const CLOSE = 0.15;

/** Takes the most memory that an import holds, of the import workload and of a larger one. */
export async function measureMemory(bench: Bench): Promise<Result[]> {
  const small = scaled(bench, IMPORT_WORKLOAD);
  const large = scaled(bench, IMPORT_WORKLOAD, largerTimes(bench));
  const smallPeaks = await importPeaks(bench, small, RUNS);
  const [largePeak = Number.NaN] = await importPeaks(bench, large, 1);
  const highest = Math.max(...smallPeaks);
  return [
    againstLimit(
      `import peak memory, ${workloadLabel(small)} × 1 KB`,
      highest,
      LIMIT_BYTES,
      megabytes,
    ),
    closeTo(
      `import peak memory, ${workloadLabel(large)}, to ${workloadLabel(small)}`,
      largePeak,
      median(smallPeaks),
      CLOSE,
      megabytes,
    ),
  ];
}

function importPeaks(bench: Bench, size: typeof IMPORT_WORKLOAD, runs: number): Promise<number[]> {
  return withWorkload(bench, size, 'nested', async (file) => {
    const peaks: number[] = [];
    for (let run = 1; run <= runs; run++) {
      const { peakBytes, seconds } = await withFolder(bench, 'import', (folder) =>
        runProgram(bench, importArgs(file.path), folder),
      );
      bench.say(
        `memory: run ${run} of ${runs}, ${megabytes(peakBytes)} in ${seconds.toFixed(1)} s`,
      );
      peaks.push(peakBytes);
    }
    return peaks;
  });
}
