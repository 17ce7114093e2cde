import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { printJson } from '@/cli/print';
import { describeRun, requireWhole, runFacts, runToEnd } from '@/cli/run-report';
import {
  addSampleOptions,
  parseResumed,
  parseSampling,
  type SampleOptions,
} from '@/cli/sample-options';
import { withContext } from '@/cli/with-context';
import { readEndpointEnv } from '@/lib/config/endpoint-env';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { SamplingView } from '@/lib/core/views/job-view';
import { fileSource } from '@/lib/services/import/file-source';
import { recover } from '@/lib/services/jobs/recover';
import { resumeRun } from '@/lib/services/runs/resume-run';
import { deleteRun } from '@/lib/services/sampling/delete-run';
import { queueSample } from '@/lib/services/sampling/queue-sample';
import type { ServiceContext } from '@/lib/services/service-context';

/** Adds `sweetspot sample`. */
export function addSampleCommand(program: Command, io: CommandIo): void {
  addSampleOptions(program.command('sample'))
    .description(
      'sample responses to prompts, and search trees, from an OpenAI-compatible endpoint',
    )
    .argument('[source]', 'a dataset, or a file of prompts (JSON lines or one JSON array)')
    .option(
      '--resume <job>',
      'go on with a run that was paused, killed, or left prompts that failed',
    )
    .option('--finish', 'with --resume: ask nothing more, make the dataset of what there is')
    .option('--discard <job>', 'remove a run that is over and what it keeps; its dataset stays')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
The key is that of OPENAI_API_KEY. What was answered is kept: after Ctrl-C, a kill or a budget
that is used up, --resume goes on from there. Limits given with --resume replace those before.

Example:
  sweetspot sample prompts.jsonl --model llama --base-url http://127.0.0.1:8000/v1 --n 16 --name mine
  sweetspot sample mine --append --model llama --base-url http://127.0.0.1:8000/v1 --n 16
  sweetspot sample prompts --model llama --n 16 --search --simulations 32 --name searched
  sweetspot sample mine --append --model llama --n 0 --search`,
    )
    .action(async (source: string | undefined, options: SampleOptions) => {
      await withContext(io, async (context) => {
        await recover(context);
        if (typeof options.discard === 'string') return deleteRun(context, options.discard);
        const id = await queue(context, io, source, options);
        await run(context, io, id, options.json ?? false);
      });
    });
}

async function queue(
  context: ServiceContext,
  io: CommandIo,
  source: string | undefined,
  options: SampleOptions,
): Promise<string> {
  const { baseUrl, apiKey } = readEndpointEnv(io.env);
  const { resume, name } = options;
  if (resume !== undefined) {
    if (source !== undefined) {
      throw new AppError('invalid_input', '--resume: a run has its prompts already');
    }
    const limits = parseResumed(options);
    await resumeRun(context, resume, {
      ...{
        kind: 'sample',
        limits,
        name: name ?? null,
        hasKey: apiKey !== null,
        finish: options.finish === true,
      },
    });
    return resume;
  }
  if (options.finish) throw new AppError('invalid_input', '--finish: expected only with --resume');
  if (source === undefined) {
    throw new AppError('invalid_input', 'expected a dataset, a file of prompts, or --resume JOB');
  }
  const isFile = fs.existsSync(path.resolve(io.cwd, source));
  const from = isFile ? { files: findSources(io, [source]).map(fileSource) } : { dataset: source };
  const into = targetOf(options, isFile ? null : source);
  const request = { source: from, ...into, ...parseSampling(options, baseUrl), keyTyped: false };
  return queueSample(context, request, interruptSignal());
}

/** `dataset` is the one whose prompts are sampled, null for those of a file. */
function targetOf({ name, append = false }: SampleOptions, dataset: string | null) {
  const into = name ?? (append ? dataset : null);
  if (into !== null) return { name: into, append };
  throw new AppError(
    'invalid_input',
    append
      ? '--append: expected --name with the dataset to add to, since the prompts are those of a file'
      : '--name: expected a name for the new dataset, or --append to add to the one that is sampled',
  );
}

async function run(
  context: ServiceContext,
  io: CommandIo,
  id: string,
  json: boolean,
): Promise<void> {
  const ended = await runToEnd(context, io, id);
  const { status, dataset, sampling } = ended.job;
  const made = status === 'done' ? `${madeOf(dataset, sampling)}\n` : '';
  if (json) await printJson(io, runFacts(ended));
  else io.stderr.write(describeRun(ended) + made);
  requireWhole(ended, { command: 'sample', noun: 'prompt' });
}

function madeOf(dataset: string, sampling: SamplingView | null): string {
  const appended = sampling?.appended ?? null;
  if (!appended) return `sampled ${dataset}`;
  if (appended.responses === 0) return `nothing new for ${dataset}`;
  const fresh = appended.prompts > 0 ? ` and ${countOf(appended.prompts, 'prompt')}` : '';
  return `added ${countOf(appended.responses, 'response')}${fresh} to ${dataset}, ${sampling?.search ? 'with the rewards of the verifiers' : 'without rewards until they are scored'}`;
}
