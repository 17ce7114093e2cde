import * as z from 'zod';
import { type Random, seededRandom } from '@/lib/core/random/seeded-random';
import { pick } from '@/lib/core/sample/draw';
import { type Bench, scaled, withFolder, withWorkload } from './bench';
import { milliseconds, workloadLabel } from './format-measure';
import { importArgs, indexArgs } from './import-args';
import { timeOne } from './pages-part';
import { againstLimit, atLeast, type Result } from './result';
import { runProgram } from './run-program';
import { withServer } from './serve';
import { percentile } from './statistics';
import { PLAIN_WORDS } from './words';
import type { WorkloadSize } from './workload';

const SHORT: WorkloadSize = { prompts: 60_000, responses: 64, characters: 40 };
const LONG: WorkloadSize = { prompts: 3000, responses: 64, characters: 1000 };
const INDEX_BYTES_PER_SECOND = 30e6;
const SEARCH_MS = 300;
const WARM_UP = 5;
const REQUESTS = 40;

const SEARCHES: Record<string, (random: Random) => string> = {
  'two words': (random) => `${pick(random, PLAIN_WORDS)} ${pick(random, PLAIN_WORDS)}`,
  'a phrase': (random) => `"${pick(random, PLAIN_WORDS)} ${pick(random, PLAIN_WORDS)}"`,
  'a prefix': (random) => `${pick(random, PLAIN_WORDS).slice(0, 2)}*`,
  'a word, without another': (random) =>
    `${pick(random, PLAIN_WORDS)} -${pick(random, PLAIN_WORDS)}`,
};

const indexFacts = z.object({ text_bytes: z.number(), seconds: z.number() });

/** Takes the speed at which search indexes are built, and the times of searches over the larger one. */
export async function measureSearch(bench: Bench): Promise<Result[]> {
  return withFolder(bench, 'search', async (folder) => {
    const results: Result[] = [];
    for (const size of [SHORT, LONG]) results.push(await measureIndex(bench, size, folder));
    return withServer(bench, folder, async (address) => {
      for (const [what, draw] of Object.entries(SEARCHES)) {
        bench.say(`search: ${what}`);
        const times = await timeSearches(
          `${address}/datasets/${nameOf(SHORT)}/prompts`,
          what,
          draw,
        );
        const label = `search for ${what}, p95, ${workloadLabel(scaled(bench, SHORT))}`;
        results.push(againstLimit(label, percentile(times, 0.95), SEARCH_MS, milliseconds));
      }
      return results;
    });
  });
}

async function measureIndex(bench: Bench, size: WorkloadSize, folder: string): Promise<Result> {
  const name = nameOf(size);
  await withWorkload(bench, scaled(bench, size), 'nested', async (file) => {
    await runProgram(bench, importArgs(file.path, name), folder);
  });
  const { output } = await runProgram(bench, indexArgs(name), folder);
  const { text_bytes: bytes, seconds } = indexFacts.parse(JSON.parse(output));
  return atLeast(
    `search index, ${workloadLabel(scaled(bench, size))}, ${size.characters} characters each`,
    bytes / seconds,
    INDEX_BYTES_PER_SECOND,
    (value) => `${(value / 1e6).toFixed(0)} MB/s`,
  );
}

async function timeSearches(page: string, what: string, draw: (random: Random) => string) {
  const random = seededRandom(`bench:search:${what}`);
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + REQUESTS; turn++) {
    const query = encodeURIComponent(draw(random));
    const { milliseconds: time } = await timeOne(`${page}?q=${query}`);
    if (turn >= WARM_UP) times.push(time);
  }
  return times;
}

function nameOf({ characters }: WorkloadSize): string {
  return `c${characters}`;
}
