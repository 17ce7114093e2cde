import { type Bench, scaled, withWorkload } from './bench';
import { IMPORT_WORKLOAD } from './import-part';
import { informing, type Result } from './result';
import { benchProgram, runProgram } from './run-program';
import { median } from './statistics';
import type { WorkloadShape } from './write-workload';

const RUNS = 3;
const SHAPES: readonly WorkloadShape[] = ['nested', 'long'];

/** Informs about the speed of reading JSON lines, by the product's reader and by a bare loop. */
export async function measureReading(bench: Bench): Promise<Result[]> {
  const results: Result[] = [];
  for (const shape of SHAPES) {
    await withWorkload(bench, scaled(bench, IMPORT_WORKLOAD), shape, async ({ path, bytes }) => {
      const taken = { records: [] as number[], lines: [] as number[] };
      for (let run = 0; run <= RUNS; run++) {
        for (const how of ['lines', 'records'] as const) {
          const { output } = await runProgram(bench, [benchProgram('read-speed'), how, path]);
          if (run > 0) taken[how].push(JSON.parse(output).seconds);
        }
      }
      const records = median(taken.records);
      const lines = median(taken.lines);
      const speed = (seconds: number) => `${Math.round(bytes / 1e6 / seconds)} MB/s`;
      results.push(
        informing(
          `reading JSON lines (readRecords), ${shape}`,
          speed(records),
          speed(lines),
          `${(records / lines).toFixed(2)}×`,
        ),
      );
    });
  }
  return results;
}
