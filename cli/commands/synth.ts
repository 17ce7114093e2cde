import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { print } from '@/cli/print';
import { addWritingOptions, refuseWritingOptions, type WritingOptions } from '@/cli/synth-options';
import { withContext } from '@/cli/with-context';
import { makeWrittenPrompts, resumeWrittenPrompts } from '@/cli/written-prompts';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import { type SynthPlan, synthesise } from '@/lib/core/synth/synthesise';
import { synthRequest } from '@/lib/schema/synth/synth-request';
import { fileSource } from '@/lib/services/import/file-source';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import { queueSynth } from '@/lib/services/synth/queue-synth';
import { readTasks } from '@/lib/services/synth/read-tasks';

type SynthOptions = WritingOptions & {
  n: string;
  constraints: string;
  types: string;
  seed: string;
  tasks?: string;
  out: string;
  name?: string;
};

const LINES = 500;

/** Adds `sweetspot synth`. */
export function addSynthCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('synth')
    .description('make prompts with constraints that code can check')
    .option('--n <number>', 'how many prompts', '1000')
    .option('--constraints <numbers>', 'constraints per prompt, in turns', '4,5,6')
    .option(
      '--types <names>',
      'paper (23 types), all (25), or ids with commas between them',
      'paper',
    )
    .option('--seed <text>', 'the same seed gives the same prompts', '1')
    .option('--tasks <file>', 'tasks of your own: JSON lines of texts, or of objects with task')
    .option('--out <file>', 'file to write to, or - for standard output', '-')
    .option(
      '--name <name>',
      'make a dataset of them, to be sampled and scored, in place of a file',
    );
  addWritingOptions(command)
    .addHelpText(
      'after',
      `
Writes a row per prompt: key, prompt_id, prompt, task, difficulty, instruction_id_list, kwargs.
sweetspot verify takes the file as its input.

Examples:
  sweetspot synth --n 48000 --constraints 4,5,6 --seed 1 --out prompts.jsonl
  sweetspot synth --n 48000 --write-tasks 500 --model llama --base-url http://127.0.0.1:8000/v1 --name mine`,
    )
    .action(async (options: SynthOptions) => {
      if (options.resume !== undefined) return resumeWrittenPrompts(io, options.resume, options);
      if (options.writeTasks !== undefined) {
        return makeWrittenPrompts(io, options, parseRequest(options));
      }
      refuseWritingOptions(options);
      const plan = await readPlan(io, options);
      if (options.name !== undefined) return makeDataset(io, options.name, plan);
      if (options.out === '-') {
        for (const lines of batches(plan)) await print(io, lines);
        return;
      }
      const file = path.resolve(io.cwd, options.out);
      const handle = fs.openSync(`${file}.part`, 'w');
      try {
        for (const lines of batches(plan)) fs.writeSync(handle, lines);
      } finally {
        fs.closeSync(handle);
      }
      fs.renameSync(`${file}.part`, file);
      io.stderr.write(`${plan.n.toLocaleString('en-US')} prompts\n${file}\n`);
    });
}

async function makeDataset(io: CommandIo, name: string, plan: SynthPlan): Promise<void> {
  const { prompts } = await withContext(io, async (context) => {
    await recover(context);
    const id = await queueSynth(context, { name, plan });
    const progress = await drawProgress(io);
    try {
      await runJob(context, id, { signal: interruptSignal(), onProgress: progress.update });
    } finally {
      progress.stop();
    }
    return { prompts: (await readJob(context, id)).progress.total };
  });
  io.stderr.write(`${countOf(prompts, 'prompt')} in the dataset ${name}\n`);
}

function parseRequest(options: SynthOptions): Omit<SynthPlan, 'tasks'> {
  const parsed = synthRequest.safeParse(options);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const found = Object.entries(options).find(([option]) => option === name)?.[1];
  throw new AppError(
    'invalid_input',
    `--${name}: ${issue?.message ?? 'not understood'}, found ${JSON.stringify(found)}`,
  );
}

async function readPlan(io: CommandIo, options: SynthOptions): Promise<SynthPlan> {
  const request = parseRequest(options);
  const { tasks } = options;
  if (tasks === undefined) return { ...request, tasks: null };
  const sources = findSources(io, [tasks]).map(fileSource);
  const read = await Promise.all(sources.map((source) => readTasks(source, interruptSignal())));
  return { ...request, tasks: read.flat() };
}

function* batches(plan: SynthPlan): Generator<string, void, undefined> {
  const signal = interruptSignal();
  let lines: string[] = [];
  for (const prompt of synthesise(plan)) {
    lines.push(`${JSON.stringify(prompt)}\n`);
    if (lines.length < LINES) continue;
    signal.throwIfAborted();
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
