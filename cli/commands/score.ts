import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import type { GivenOptions } from '@/cli/parse-choices';
import { print, printJson } from '@/cli/print';
import { describeRun, requireWhole, runFacts, runToEnd } from '@/cli/run-report';
import {
  addEndpointScoreOptions,
  parseEndpointScore,
  parseResumedScore,
} from '@/cli/score-options';
import { withContext } from '@/cli/with-context';
import { readEndpointEnv } from '@/lib/config/endpoint-env';
import { AppError } from '@/lib/core/errors/app-error';
import { countOf } from '@/lib/core/format/format-count';
import type { EndpointScoreReport, ScoreProblem, ScoreReport } from '@/lib/core/views/score-view';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import { resumeRun } from '@/lib/services/runs/resume-run';
import { queueEndpointScoring } from '@/lib/services/score/queue-endpoint-scoring';
import { queueScoring } from '@/lib/services/score/queue-scoring';
import type { ServiceContext } from '@/lib/services/service-context';

type ScoreOptions = GivenOptions & {
  verifiers?: boolean;
  loose?: boolean;
  endpoint?: string;
  resume?: string;
  finish?: boolean;
  json?: boolean;
};

const CASES_SHOWN = 3;

/** Adds `sweetspot score`. */
export function addScoreCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('score')
    .description('give the responses of a dataset further rewards')
    .argument('[dataset]', 'name of the dataset')
    .option(
      '--verifiers',
      'check them against the constraints of their prompts (instruction_id_list and kwargs)',
    )
    .option('--loose', "IFEval's loose reading: without the first or last line, without asterisks");
  addEndpointScoreOptions(command)
    .option(
      '--resume <job>',
      'go on with a scoring by an endpoint that was paused, killed, or failed in part',
    )
    .option('--finish', 'with --resume: ask nothing more, add the scores there are')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
--verifiers adds the rewards verified (constraints satisfied) and one per constraint; those of an earlier run are replaced.
--endpoint adds one reward, or completes it: responses that have it are not asked about, unless with --again.
The key is that of OPENAI_API_KEY. What was answered is kept: after Ctrl-C, a kill or a budget that is used up,
--resume goes on from there.

Examples:
  sweetspot score my-samples --verifiers
  sweetspot score my-samples --endpoint judge --model gpt --judge-prompt rate.txt --score-range 1..10 --name judge
  sweetspot score my-samples --endpoint classify --model skywork --base-url http://127.0.0.1:8000/v1 --name skywork`,
    )
    .action(async (dataset: string | undefined, options: ScoreOptions) => {
      const { verifiers, endpoint, resume } = options;
      const scorers = [verifiers, endpoint, resume].filter((one) => one !== undefined);
      if (scorers.length !== 1) {
        throw new AppError(
          'invalid_input',
          'expected one scorer: --verifiers, --endpoint KIND, or --resume JOB',
        );
      }
      if (!verifiers) return scoreByEndpoint(io, dataset, options);
      await scoreByVerifiers(io, requireName(dataset), options);
    });
}

function requireName(dataset: string | undefined): string {
  if (dataset !== undefined) return dataset;
  throw new AppError('invalid_input', 'expected the name of a dataset');
}

async function scoreByVerifiers(
  io: CommandIo,
  dataset: string,
  { loose = false, json }: ScoreOptions,
): Promise<void> {
  const report = await withContext(io, (context) => runScoring(context, io, dataset, loose));
  if (json) return printJson(io, report);
  return print(io, describe(dataset, report));
}

async function scoreByEndpoint(
  io: CommandIo,
  dataset: string | undefined,
  options: ScoreOptions,
): Promise<void> {
  if (options.loose) throw new AppError('invalid_input', '--loose: expected only with --verifiers');
  await withContext(io, async (context) => {
    await recover(context);
    const id = await queue(context, io, dataset, options);
    const ended = await runToEnd(context, io, id);
    const { endpointScore: score, scoring } = ended.job;
    if (options.json) {
      await printJson(io, { ...runFacts(ended), reward: scoring?.reward, score });
    } else {
      io.stderr.write(describeRun(ended));
      if (score) await print(io, describeEndpointScore(ended.job.dataset, score));
    }
    requireWhole(ended, { command: 'score', noun: 'response' });
  });
}

async function queue(
  context: ServiceContext,
  io: CommandIo,
  dataset: string | undefined,
  options: ScoreOptions,
): Promise<string> {
  const { baseUrl, apiKey } = readEndpointEnv(io.env);
  const { resume, finish } = options;
  if (resume === undefined) {
    if (finish) throw new AppError('invalid_input', '--finish: expected only with --resume');
    const choices = parseEndpointScore(options, baseUrl, io);
    return queueEndpointScoring(context, {
      ...choices,
      ...{ dataset: requireName(dataset), keyTyped: false },
    });
  }
  if (dataset !== undefined) {
    throw new AppError('invalid_input', '--resume: a run has its dataset already');
  }
  const limits = parseResumedScore(options);
  await resumeRun(context, resume, {
    ...{ kind: 'endpoint-score', limits, name: null },
    ...{ hasKey: apiKey !== null, finish: finish === true },
  });
  return resume;
}

function describeEndpointScore(dataset: string, score: EndpointScoreReport): string {
  const { reward, scored, kept, unscored, activeReward } = score;
  const parts = [
    `${countOf(scored, 'response')} scored`,
    ...(kept > 0 ? [`${kept.toLocaleString('en-US')} had it already`] : []),
    ...(unscored > 0 ? [`${unscored.toLocaleString('en-US')} unscored`] : []),
  ];
  const name = reward === activeReward ? `${reward} (active)` : reward;
  return `added the reward ${name} to ${dataset}: ${parts.join(', ')}\n`;
}

async function runScoring(
  context: ServiceContext,
  io: CommandIo,
  dataset: string,
  loose: boolean,
): Promise<ScoreReport> {
  await recover(context);
  const id = await queueScoring(context, { dataset, scorer: 'verifiers', loose });
  const progress = await drawProgress(io);
  try {
    await runJob(context, id, { signal: interruptSignal(), onProgress: progress.update });
  } finally {
    progress.stop();
  }
  const { score } = await readJob(context, id);
  if (!score) throw new Error('a finished scoring has a report');
  return score;
}

function describe(dataset: string, report: ScoreReport): string {
  const { rewards, approximate, activeReward, scoredResponses, scoredPrompts } = report;
  const names = rewards.map((name) => {
    const marks = [
      ...(name === activeReward ? ['active'] : []),
      ...(approximate.includes(name) ? ['approximate'] : []),
    ];
    return marks.length > 0 ? `${name} (${marks.join(', ')})` : name;
  });
  const lines = [
    `scored ${dataset}: ${countOf(scoredResponses, 'response')} of ${countOf(scoredPrompts, 'prompt')} in ${report.seconds.toFixed(1)} s, ${report.loose ? 'loosely' : 'strictly'}`,
    `rewards: ${names.join(', ')}`,
    ...problemLines(report.withoutConstraints, 'without constraints'),
    ...problemLines(report.unusable, 'with constraints that cannot be used'),
  ];
  return `${lines.join('\n')}\n`;
}

function problemLines({ count, cases }: ScoreProblem, what: string): string[] {
  if (count === 0) return [];
  const shown = cases.slice(0, CASES_SHOWN);
  const hidden = count - shown.length;
  return [
    `${countOf(count, 'prompt')} ${what}, unscored`,
    ...shown.map(({ promptId, detail }) => `  prompt ${promptId}: ${detail}`),
    ...(hidden > 0 ? [`  … and ${hidden.toLocaleString('en-US')} more`] : []),
  ];
}
