import { type Bench, scaled, withFolder, withWorkload } from './bench';
import { megabytes, milliseconds, workloadLabel } from './format-measure';
import { importArgs, indexArgs } from './import-args';
import { PAGE_REQUESTS, type PageRequest, requestRandom } from './page-requests';
import { againstFloor, againstLimit, type Result } from './result';
import { runProgram } from './run-program';
import { withServer } from './serve';
import { median, percentile } from './statistics';
import type { WorkloadSize } from './workload';

const FEW: WorkloadSize = { prompts: 60_000, responses: 8, characters: 40 };
const MANY: WorkloadSize = { prompts: 60_000, responses: 64, characters: 40 };
const WARM_UP = 5;
const REQUESTS = 40;
const SAME = 1.2;

/** Takes the times of pages and of the matrix, and compares them between few and many responses per prompt. */
export async function measurePages(bench: Bench): Promise<Result[]> {
  return withFolder(bench, 'pages', async (folder) => {
    for (const size of [FEW, MANY]) {
      await withWorkload(bench, scaled(bench, size), 'nested', async (file) => {
        const { seconds } = await runProgram(bench, importArgs(file.path, nameOf(size)), folder);
        bench.say(`pages: imported ${megabytes(file.bytes)} in ${seconds.toFixed(1)} s`);
      });
    }
    for (const size of [FEW, MANY]) await runProgram(bench, indexArgs(nameOf(size)), folder);
    return withServer(bench, folder, async (address) => {
      const results: Result[] = [];
      for (const request of PAGE_REQUESTS) {
        bench.say(`pages: ${request.what}`);
        results.push(...resultsOf(bench, request, await timeRequest(address, request)));
      }
      return results;
    });
  });
}

type RequestTimes = { few: number[]; many: number[]; bytes: number };

/** Asks for both datasets in turns, one request at a time on a connection that is kept. */
async function timeRequest(address: string, request: PageRequest): Promise<RequestTimes> {
  const times: RequestTimes = { few: [], many: [], bytes: 0 };
  const fewRandom = requestRandom(request);
  const manyRandom = requestRandom(request);
  for (let turn = 0; turn < WARM_UP + REQUESTS; turn++) {
    const few = await timeOne(address + request.path(nameOf(FEW), fewRandom));
    const many = await timeOne(address + request.path(nameOf(MANY), manyRandom));
    if (turn < WARM_UP) continue;
    times.few.push(few.milliseconds);
    times.many.push(many.milliseconds);
    times.bytes = many.bytes;
  }
  return times;
}

/** Returns how long an answer takes to its last byte. Throws unless it is 200. */
export async function timeOne(address: string): Promise<{ milliseconds: number; bytes: number }> {
  const started = performance.now();
  const answer = await fetch(address);
  const body = await answer.arrayBuffer();
  const milliseconds = performance.now() - started;
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return { milliseconds, bytes: body.byteLength };
}

function resultsOf(bench: Bench, request: PageRequest, { few, many, bytes }: RequestTimes) {
  const { what, limitMs, growsWithResponses = false } = request;
  const size = Math.round(bytes / 1000).toLocaleString('en-US');
  const label = workloadLabel(scaled(bench, MANY));
  return [
    againstLimit(
      `${what}, p95, ${label} (${size} KB)`,
      percentile(many, 0.95),
      limitMs,
      milliseconds,
    ),
    againstLimit(
      `${what}, p95, ${workloadLabel(scaled(bench, FEW))}`,
      percentile(few, 0.95),
      limitMs,
      milliseconds,
    ),
    ...(growsWithResponses
      ? []
      : [
          againstFloor(
            `${what}, p50, ${MANY.responses} to ${FEW.responses} responses`,
            median(many),
            median(few),
            SAME,
            milliseconds,
          ),
        ]),
  ];
}

function nameOf({ responses }: WorkloadSize): string {
  return `n${responses}`;
}
