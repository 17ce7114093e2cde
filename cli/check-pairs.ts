import type { Command } from 'commander';
import { AppError } from '@/lib/core/errors/app-error';
import type { PairBatch } from '@/lib/core/export/preference-pair';
import { describeFinding } from '@/lib/core/preflight/describe-finding';
import { hasErrors } from '@/lib/core/preflight/has-errors';
import { PreflightError } from '@/lib/core/preflight/preflight-error';
import type { PreflightFinding, PreflightReport } from '@/lib/core/preflight/preflight-report';
import type { TokenLimit } from '@/lib/core/preflight/token-limit';
import { USUAL_MAX_LENGTH } from '@/lib/core/tokens/token-limits';
import { parseMaxLength } from '@/lib/schema/tokenizers/parse-max-length';
import type { CheckedPairs } from '@/lib/services/export/checked-batches';
import { readPreflight } from '@/lib/services/export/read-preflight';
import type { FolderResult } from '@/lib/services/export/write-export-folder';
import type { TokenizerContext } from '@/lib/services/tokenizers/list-tokenizers';
import type { CommandIo } from './command-io';
import { interruptSignal } from './interrupt-signal';

/** The options of `addPreflightOptions` as they are read. */
export type CheckOptions = {
  preflight: boolean;
  force?: boolean;
  tokenizer?: string;
  maxLength?: string;
};

/** What `--json` says of a finding. */
type FindingSummary = Pick<PreflightFinding, 'kind' | 'level' | 'count'>;

/** Adds the options of a command that checks pairs before it writes them. */
export function addPreflightOptions(command: Command): Command {
  return command
    .option('--no-preflight', 'do not check the pairs')
    .option(
      '--tokenizer <name>',
      'check lengths in its tokens: a name of `tokenizer list`, a tokenizer.json, or the id of a model on the Hub',
    )
    .option(
      '--max-length <tokens>',
      `with --tokenizer: the trainer's limit of prompt and response together (${USUAL_MAX_LENGTH}, as TRL's)`,
    )
    .option('--force', 'write even where the check finds errors');
}

/**
 * Returns the limit of `--tokenizer` and `--max-length`, null without them. Throws `invalid_input` where the options do not
 * go together, and as `openTokenizer` does.
 */
export async function openTokenLimit(
  { cwd }: CommandIo,
  context: TokenizerContext,
  { preflight, tokenizer, maxLength }: CheckOptions,
): Promise<TokenLimit | null> {
  if (tokenizer === undefined) {
    if (maxLength === undefined) return null;
    throw new AppError('invalid_input', '--max-length: expected only with --tokenizer');
  }
  if (!preflight) {
    throw new AppError('invalid_input', '--tokenizer: cannot be combined with --no-preflight');
  }
  const { openTokenizer } = await import('@/lib/services/tokenizers/open-tokenizer');
  return {
    maxLength: parseMaxLength('--max-length', maxLength),
    tokenizer: await openTokenizer(context, tokenizer, cwd),
  };
}

/**
 * Checks pairs that are then written to standard output, which cannot be taken back: one line on standard error for each
 * finding. Throws `invalid_input` for errors, unless they are forced.
 */
export async function checkPairs(
  io: CommandIo,
  source: () => AsyncIterable<PairBatch>,
  { preflight, force = false }: CheckOptions,
  options: CheckedPairs,
): Promise<void> {
  if (!preflight) return;
  const report = await readPreflight(source(), options, interruptSignal());
  printFindings(io, report);
  if (hasErrors(report) && !force) throw refusal(new PreflightError(report));
}

/**
 * Waits for an export that checks its pairs as it writes them, with one line on standard error for each finding. Throws what
 * the export throws; of errors in the pairs it says how to write all the same.
 */
export async function withFindings<Written extends FolderResult>(
  io: CommandIo,
  writing: Promise<Written>,
): Promise<Written> {
  try {
    const written = await writing;
    if (written.preflight) printFindings(io, written.preflight);
    return written;
  } catch (error) {
    if (!(error instanceof PreflightError)) throw error;
    printFindings(io, error.report);
    throw refusal(error);
  }
}

/** Returns the findings as `--json` has them; null where nothing was checked. */
export function summariseFindings(report: PreflightReport | null): FindingSummary[] | null {
  if (!report) return null;
  return report.findings.map(({ kind, level, count }) => ({ kind, level, count }));
}

function printFindings(io: CommandIo, report: PreflightReport): void {
  for (const finding of report.findings) io.stderr.write(`${findingLine(finding, report)}\n`);
}

function refusal(error: PreflightError): AppError {
  return new AppError(error.code, `${error.message}. Write all the same with --force`, {
    cause: error,
  });
}

function findingLine(finding: PreflightFinding, report: PreflightReport): string {
  const { level, count, cases } = finding;
  const ids = cases.map(({ promptId }) => JSON.stringify(promptId)).join(', ');
  const more = count > cases.length ? ', …' : '';
  return `${level}: ${describeFinding(finding, report)}: prompt_id ${ids}${more}`;
}
