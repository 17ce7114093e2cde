import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { printJson } from '@/cli/print';
import { addEndpointOptions, parseSampling, type SampleOptions } from '@/cli/sample-options';
import { readEndpointEnv } from '@/lib/config/endpoint-env';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import { fileSource } from '@/lib/services/import/file-source';
import { readTasks } from '@/lib/services/synth/read-tasks';
import { type TaskReport, writeTasks } from '@/lib/services/synth/write-tasks';

type TasksOptions = SampleOptions & { n: string; out: string; seeds?: string };

const MOST = 1_000_000;

/** Adds `sweetspot tasks`. */
export function addTasksCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('tasks')
    .description('let an OpenAI-compatible endpoint write tasks, to make prompts of')
    .requiredOption('--out <file>', 'file to write to; what it holds already counts, and is kept')
    .option('--n <number>', 'how many tasks the file is to hold', '500')
    .option('--seeds <file>', 'tasks that show the kind, in place of the built-in ones');
  addEndpointOptions(command)
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
The key is that of OPENAI_API_KEY. The tasks of an answer are written as it comes: after Ctrl-C, a
kill or a budget that is used up, the same command goes on from there.

Example:
  sweetspot tasks --model llama --base-url http://127.0.0.1:8000/v1 --n 500 --out tasks.jsonl
  sweetspot synth --tasks tasks.jsonl --n 48000 --name my-prompts`,
    )
    .action((options: TasksOptions) => write(io, options));
}

async function write(io: CommandIo, options: TasksOptions): Promise<void> {
  const n = parseCount(options.n);
  const file = path.resolve(io.cwd, options.out);
  const { baseUrl, apiKey } = readEndpointEnv(io.env);
  const { endpoint, ...asked } = parseSampling({ ...options, n: undefined }, baseUrl);
  if (endpoint === null) throw new AppError('invalid_input', 'expected an endpoint');
  const seeds = options.seeds === undefined ? null : await readFile(io, options.seeds);
  const isThere = fs.existsSync(file) && fs.statSync(file).size > 0;
  const written = isThere ? await readFile(io, options.out) : [];
  let held = written.length;
  const onTasks = (tasks: string[]) => {
    fs.appendFileSync(file, tasks.map((task) => `${JSON.stringify({ task })}\n`).join(''));
    held += tasks.length;
    if (io.isTerminal) io.stderr.write(`${held} of ${countOf(n, 'task')}\n`);
  };
  const run = { key: apiKey, now: () => new Date(), pause: interruptSignal(), onTasks };
  const { signal } = new AbortController();
  const report = await writeTasks(
    { ...asked, endpoint, n, written, seeds },
    { ...run, signal },
  ).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    const goOn = `${countOf(held, 'task')} of ${n} in ${file}; the same command goes on`;
    throw new AppError('failed', `${error.message}\n${goOn}`, { cause: error });
  });
  await tell(io, { file, held, n, json: options.json ?? false }, report);
}

async function tell(
  io: CommandIo,
  { file, held, n, json }: { file: string; held: number; n: number; json: boolean },
  { tasks, ...report }: TaskReport,
): Promise<void> {
  if (json) return printJson(io, { file, tasks: held, added: tasks, wanted: n, ...report });
  const repeats = countOf(report.repeats, 'repeat');
  io.stderr.write(
    `${countOf(held, 'task')}, ${countOf(tasks, 'new one')}, ${countOf(report.requests, 'request')}, ${repeats} left out\n${file}\n`,
  );
}

function parseCount(text: string): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= 1 && n <= MOST) return n;
  throw new AppError(
    'invalid_input',
    `--n: expected a whole number from 1 to 1000000, found ${JSON.stringify(text)}`,
  );
}

async function readFile(io: CommandIo, name: string): Promise<string[]> {
  const sources = findSources(io, [name]).map(fileSource);
  const read = await Promise.all(sources.map((source) => readTasks(source, interruptSignal())));
  return read.flat();
}
