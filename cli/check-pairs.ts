import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { describeFinding } from '@/lib/core/preflight/describe-finding';
import type { PreflightFinding, PreflightReport } from '@/lib/core/preflight/preflight-report';
import { type PreflightOptions, PreflightTally } from '@/lib/core/preflight/preflight-tally';
import { readPreflight } from '@/lib/services/export/read-preflight';
import type { CommandIo } from './command-io';
import { interruptSignal } from './interrupt-signal';

/** The options of `addPreflightOptions` as they are read. */
export type CheckOptions = { preflight: boolean; force?: boolean };

/** What `--json` says of a finding. */
export type FindingSummary = Pick<PreflightFinding, 'kind' | 'level' | 'count'>;

/** Adds the options of a command that checks pairs before it writes them. */
export function addPreflightOptions(command: Command): Command {
  return command
    .option('--no-preflight', 'do not check the pairs first')
    .option('--force', 'write even where the check finds errors');
}

/**
 * Checks pairs before they are written: one line on standard error for each finding. Returns the findings for `--json`,
 * null where the check is skipped. Throws `invalid_input` for errors, unless they are forced.
 */
export async function checkPairs(
  io: CommandIo,
  source: () => AsyncIterable<PairBatch>,
  { preflight, force = false }: CheckOptions,
  options: PreflightOptions,
): Promise<FindingSummary[] | null> {
  if (!preflight) return null;
  return judge(io, await readPreflight(source(), options, interruptSignal()), force);
}

/**
 * Checks pairs while they are written, for a source that can be read only once: `watch` yields what it is given and, at
 * the end, says what was found and throws as `checkPairs` does; `findings` returns what it found.
 */
export function checkAlong(
  io: CommandIo,
  { preflight, force = false }: CheckOptions,
  options: PreflightOptions,
): {
  watch: (source: AsyncIterable<PairBatch>) => AsyncIterable<PairBatch>;
  findings: () => FindingSummary[] | null;
} {
  let found: FindingSummary[] | null = null;
  if (!preflight) return { watch: (source) => source, findings: () => found };
  return {
    async *watch(source) {
      const tally = new PreflightTally(options);
      for await (const batch of source) {
        tally.add(batch);
        yield batch;
      }
      found = judge(io, tally.report(), force);
    },
    findings: () => found,
  };
}

function judge(io: CommandIo, report: PreflightReport, force: boolean): FindingSummary[] {
  for (const finding of report.findings) io.stderr.write(`${findingLine(finding, report)}\n`);
  const errors = report.findings.filter(({ level }) => level === 'error');
  if (errors.length > 0 && !force) {
    const what = errors.map((finding) => describeFinding(finding, report.words)).join('; ');
    throw new AppError(
      'invalid_input',
      `nothing was written: ${what}. Write all the same with --force`,
    );
  }
  return report.findings.map(({ kind, level, count }) => ({ kind, level, count }));
}

function findingLine(finding: PreflightFinding, { words }: PreflightReport): string {
  const { level, count, cases } = finding;
  const ids = cases.map(({ promptId }) => JSON.stringify(promptId)).join(', ');
  const more = count > cases.length ? ', …' : '';
  return `${level}: ${describeFinding(finding, words)}: prompt_id ${ids}${more}`;
}
