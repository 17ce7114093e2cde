import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources, stageInput } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { FINDINGS, type ImportReport, SHAPES } from '@/lib/core/views/import-view';
import { shapeChoice } from '@/lib/schema/jobs/job-json';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';

type ImportOptions = {
  name: string;
  shape: string;
  reward?: string;
  column?: string[];
  onError: string;
  json?: boolean;
};

const CASES_SHOWN = 3;

/** Adds `sweetspot import`. */
export function addImportCommand(program: Command, io: CommandIo): void {
  program
    .command('import')
    .description('import scored responses as a new dataset')
    .argument(
      '<source...>',
      'files (JSON lines or one JSON array, gzip of both), folders of them, or - for standard input',
    )
    .requiredOption('--name <name>', 'name of the new dataset')
    .option('--shape <shape>', `auto, or one of ${Object.keys(SHAPES).join(', ')}`, 'auto')
    .option(
      '--column <from=to>',
      'read a column under another name, such as answer=response; answer= leaves it out; repeatable',
      (value: string, before: string[] = []) => [...before, value],
    )
    .option('--reward <name>', 'the active reward where there are several, else its name')
    .option('--on-error <what>', 'stop at the first bad row, or skip and count them', 'stop')
    .option('--json', 'print the report as one JSON object')
    .addHelpText('after', '\nExample:\n  sweetspot import samples.jsonl --name my-samples')
    .action(async (sources: string[], options: ImportOptions) => {
      const report = await withContext(io, (context) => runImport(context, io, sources, options));
      if (options.json) return printJson(io, report);
      io.stderr.write(describe(options.name, report));
    });
}

/** Imports sources as a job of this process and returns the report. */
export async function runImport(
  context: ServiceContext,
  io: CommandIo,
  sources: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { onError } = options;
  const shape = shapeChoice.safeParse(options.shape);
  if (!shape.success) {
    throw new AppError(
      'invalid_input',
      `--shape: expected auto or one of ${Object.keys(SHAPES).join(', ')}, found ${JSON.stringify(options.shape)}`,
    );
  }
  if (onError !== 'stop' && onError !== 'skip') {
    throw new AppError(
      'invalid_input',
      `--on-error: expected stop or skip, found ${JSON.stringify(onError)}`,
    );
  }
  const fromInput = sources.length === 1 && sources[0] === '-';
  const found = fromInput ? [] : findSources(io, sources);
  await recover(context);
  const files = fromInput ? [await stageInput(context, io)] : found;
  const id = await queueJob(context, {
    kind: 'import',
    name: options.name,
    files,
    staged: fromInput,
    shape: shape.data,
    columns: parseColumns(options.column ?? []),
    reward: options.reward ?? null,
    onError,
  });
  const progress = drawProgress(io);
  try {
    await runJob(context, id, { signal: interruptSignal(), onProgress: progress.update });
  } finally {
    progress.stop();
  }
  const { report } = await readJob(context, id);
  if (!report) throw new Error('a finished import has a report');
  return report;
}

function parseColumns(options: readonly string[]): Record<string, string | null> {
  const pairs = options.map((option): [string, string | null] => {
    const at = option.indexOf('=');
    if (at < 1) {
      throw new AppError(
        'invalid_input',
        `--column: expected FROM=TO (or FROM= to leave it out), found ${JSON.stringify(option)}`,
      );
    }
    return [option.slice(0, at), option.slice(at + 1) || null];
  });
  return Object.fromEntries(pairs);
}

function describe(name: string, report: ImportReport): string {
  const count = (value: number) => value.toLocaleString('en-US');
  const lines = [
    `imported ${name}: ${count(report.prompts)} prompts, ${count(report.responses)} responses ` +
      `(${count(report.scored)} scored) in ${report.seconds.toFixed(1)} s`,
    `rewards: ${report.rewards.map((reward) => (reward === report.activeReward ? `${reward} (active)` : reward)).join(', ') || 'none'}`,
  ];
  const titles = new Map(Object.entries(FINDINGS));
  for (const [kind, finding] of Object.entries(report.findings)) {
    if (finding.count === 0) continue;
    lines.push(`${count(finding.count)} ${titles.get(kind) ?? kind}`);
    for (const { file, line, detail } of finding.cases.slice(0, CASES_SHOWN)) {
      lines.push(`  ${file}:${line}: ${detail}`);
    }
    const hidden = finding.count - Math.min(finding.cases.length, CASES_SHOWN);
    if (hidden > 0) lines.push(`  … and ${count(hidden)} more`);
  }
  return `${lines.join('\n')}\n`;
}
