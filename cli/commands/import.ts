import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources, stageInput } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { printJson } from '@/cli/print';
import { addReadingOptions, parseReading, type ReadingOptions } from '@/cli/reading-options';
import { withContext } from '@/cli/with-context';
import { FINDINGS, type ImportReport } from '@/lib/core/views/import-view';
import { queueJob } from '@/lib/services/jobs/queue-job';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';

type ImportOptions = ReadingOptions & { name: string; reward?: string; json?: boolean };

const CASES_SHOWN = 3;

/** Adds `sweetspot import`. */
export function addImportCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('import')
    .description('import scored responses as a new dataset')
    .argument(
      '<source...>',
      'files (JSON lines or one JSON array, gzip of both), folders of them, or - for standard input',
    )
    .requiredOption('--name <name>', 'name of the new dataset');
  addReadingOptions(command)
    .option('--reward <name>', 'the active reward where there are several, else its name')
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
  const reading = parseReading(options);
  const fromInput = sources.length === 1 && sources[0] === '-';
  const found = fromInput ? [] : findSources(io, sources);
  await recover(context);
  const files = fromInput ? [await stageInput(context, io)] : found;
  const id = await queueJob(context, {
    kind: 'import',
    name: options.name,
    files,
    staged: fromInput,
    ...reading,
    reward: options.reward ?? null,
  });
  const progress = await drawProgress(io);
  try {
    await runJob(context, id, { signal: interruptSignal(), onProgress: progress.update });
  } finally {
    progress.stop();
  }
  const { report } = await readJob(context, id);
  if (!report) throw new Error('a finished import has a report');
  return report;
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
