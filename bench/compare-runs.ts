import type { Bench } from './bench';
import type { ProgramRun } from './run-program';
import { median } from './statistics';

const RUNS = 3;

/** The medians of a floor and of what is measured, and all measured runs. */
export type Comparison = { floorSeconds: number; seconds: number; runs: ProgramRun[] };

/**
 * Runs the floor and the measured program in turns, so that whatever else the machine does meets both, after one of
 * each that does not count.
 */
export async function compareRuns(
  bench: Bench,
  what: string,
  floor: () => Promise<ProgramRun>,
  measured: () => Promise<ProgramRun>,
): Promise<Comparison> {
  bench.say(`${what}: warming up`);
  await floor();
  await measured();
  const floors: ProgramRun[] = [];
  const runs: ProgramRun[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const low = await floor();
    const high = await measured();
    bench.say(
      `${what}: run ${run} of ${RUNS}, floor ${low.seconds.toFixed(2)} s, measured ${high.seconds.toFixed(2)} s`,
    );
    floors.push(low);
    runs.push(high);
  }
  return {
    floorSeconds: median(floors.map((run) => run.seconds)),
    seconds: median(runs.map((run) => run.seconds)),
    runs,
  };
}
