import path from 'node:path';
import type { Command } from 'commander';
import { addPreflightOptions, type CheckOptions, withFindings } from '@/cli/check-pairs';
import type { CommandIo } from '@/cli/command-io';
import { describePairs, pairCounts } from '@/cli/describe-pairs';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { type OutputOptions, parseOutput } from '@/cli/output-options';
import { print, printJson } from '@/cli/print';
import { addReadingOptions, parseReading, type ReadingOptions } from '@/cli/reading-options';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFile } from '@/lib/core/export/export-format';
import { parseFormat } from '@/lib/core/export/parse-format';
import type { Split } from '@/lib/core/export/preference-pair';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { scoresMayFall } from '@/lib/core/recipes/scores-may-fall';
import { exportLines } from '@/lib/services/export/export-lines';
import { fileSource } from '@/lib/services/import/file-source';
import type { ImportSource } from '@/lib/services/import/import-source';
import { newPairReport, pairSources } from '@/lib/services/pair/pair-sources';
import type { OnRead, StreamInput } from '@/lib/services/pair/stream-prompts';

type PairOptions = RecipeOptions &
  ReadingOptions &
  CheckOptions &
  OutputOptions & { format?: string; out: string };

/** Adds `sweetspot pair`. */
export function addPairCommand(program: Command, io: CommandIo): void {
  const command = addPreflightOptions(program.command('pair'))
    .description('make pairs straight from files, without importing')
    .argument('<source...>', 'files, folders of them, or - for standard input');
  addReadingOptions(addRecipeOptions(command))
    .option('--format <format>', `one of ${Object.keys(EXPORT_FORMATS).join(', ')}`)
    .option('--file <type>', `type of the files: ${EXPORT_FILES.join(' or ')}`, 'jsonl')
    .option('--out <folder>', 'folder to write to, or - for JSONL on standard output', '-')
    .option('--split <split>', 'with --out -: the rows of train (the default) or test')
    .option('--json', 'print what was written as one JSON object; needs --out FOLDER')
    .addHelpText(
      'after',
      '\nThe rows are those that importing the files and exporting would give. All rows of a prompt must stand together.' +
        '\nA folder is laid out as that of an export; it is put in its place once the check of the pairs has found no error.' +
        '\nRows on standard output are not checked.' +
        '\n\nExamples:\n  sweetspot pair samples.jsonl --chosen max --rejected mu-2s > pairs.jsonl' +
        '\n  sweetspot pair samples.jsonl --recipe recipe.json --out my-pairs',
    )
    .action(async (sources: string[], options: PairOptions) => {
      const { file, split } = parseOutput(options);
      const recipe = withFormat(await recipeOf(io, options), options);
      const input = { ...parseReading(options), sources: openSources(io, sources) };
      if (options.out === '-') return printRows(io, input, recipe, split);
      const folder = path.resolve(io.cwd, options.out);
      return writeFolder(io, input, recipe, { ...options, folder, file });
    });
}

function withFormat(recipe: Recipe, { format }: PairOptions): Recipe {
  return format === undefined ? recipe : { ...recipe, format: parseFormat(format) };
}

function openSources(io: CommandIo, sources: readonly string[]): ImportSource[] {
  if (sources.length === 1 && sources[0] === '-') {
    return [{ name: 'standard input', sizeBytes: 0, open: () => io.stdin }];
  }
  return findSources(io, sources).map(fileSource);
}

async function printRows(io: CommandIo, input: StreamInput, recipe: Recipe, split: Split) {
  const report = newPairReport();
  const { onRead, stop } = await watchReading(io, input);
  try {
    const source = pairSources(input, recipe, report, { signal: interruptSignal(), onRead });
    for await (const text of exportLines(source, recipe.format, split)) await print(io, text);
  } finally {
    stop();
  }
  io.stderr.write(describePairs(report));
}

async function writeFolder(
  io: CommandIo,
  input: StreamInput,
  recipe: Recipe,
  { folder, file, ...options }: PairOptions & { folder: string; file: ExportFile },
): Promise<void> {
  const { writePairFolder } = await import('@/lib/services/pair/write-pair-folder');
  const { describeFolder, folderSummary } = await import('@/cli/print-folder');
  const report = newPairReport();
  const { onRead, stop } = await watchReading(io, input);
  const check = { scoresMayFall: scoresMayFall(recipe), force: options.force ?? false };
  const target = { folder, file, ...(options.preflight ? { check } : {}) };
  const run = { signal: interruptSignal(), onRead };
  const writing = writePairFolder(input, recipe, report, target, run).finally(stop);
  const written = await withFindings(io, writing);
  const said = { ...target, format: recipe.format };
  if (options.json)
    return printJson(io, { ...folderSummary(written, said), ...pairCounts(report) });
  io.stderr.write(describePairs(report));
  describeFolder(io, written, { ...said, name: written.name });
}

async function watchReading(
  io: CommandIo,
  { sources }: StreamInput,
): Promise<{ onRead: OnRead; stop: () => void }> {
  const total = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const { update, stop } = await drawProgress(io);
  return {
    onRead: ({ bytesRead: done, responses: items }) =>
      update({ done, total: Math.max(total, done), unit: 'bytes', items, phase: 'reading' }),
    stop,
  };
}
