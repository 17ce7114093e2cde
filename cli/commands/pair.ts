import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { findSources } from '@/cli/import-sources';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { print } from '@/cli/print';
import { addReadingOptions, parseReading, type ReadingOptions } from '@/cli/reading-options';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { AppError } from '@/lib/core/errors/app-error';
import { EXPORT_FORMATS } from '@/lib/core/export/export-format';
import { parseFormat } from '@/lib/core/export/parse-format';
import type { Split } from '@/lib/core/export/preference-pair';
import { formatCount } from '@/lib/core/format/format-count';
import { FINDINGS } from '@/lib/core/views/import-view';
import { exportLines } from '@/lib/services/export/export-lines';
import { fileSource } from '@/lib/services/import/file-source';
import type { ImportSource } from '@/lib/services/import/import-source';
import { newPairReport, type PairReport, pairSources } from '@/lib/services/pair/pair-sources';

type PairOptions = RecipeOptions & ReadingOptions & { format?: string; split: string };

/** Adds `sweetspot pair`. */
export function addPairCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('pair')
    .description('make pairs straight from files, without importing; rows go to standard output')
    .argument('<source...>', 'files, folders of them, or - for standard input');
  addReadingOptions(addRecipeOptions(command))
    .option('--format <format>', `one of ${Object.keys(EXPORT_FORMATS).join(', ')}`)
    .option('--split <split>', 'with a split in the recipe, the rows of train or of test', 'train')
    .addHelpText(
      'after',
      '\nThe rows are those that importing the files and exporting would give. All rows of a prompt must stand together.' +
        '\n\nExample:\n  sweetspot pair samples.jsonl --chosen max --rejected mu-2s > pairs.jsonl',
    )
    .action((sources: string[], options: PairOptions) => runPair(io, sources, options));
}

async function runPair(io: CommandIo, sources: readonly string[], options: PairOptions) {
  const recipe = recipeOf(io, options);
  const format = options.format === undefined ? recipe.format : parseFormat(options.format);
  const split = parseSplit(options.split);
  const files = openSources(io, sources);
  const input = { ...parseReading(options), sources: files };
  const total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const report = newPairReport();
  const progress = await drawProgress(io);
  const onRead = ({ bytesRead, responses }: { bytesRead: number; responses: number }) =>
    progress.update({ done: bytesRead, total, unit: 'bytes', items: responses, phase: 'reading' });
  try {
    const run = { signal: interruptSignal(), onRead };
    const source = pairSources(input, recipe, report, run);
    for await (const text of exportLines(source, format, split)) await print(io, text);
  } finally {
    progress.stop();
  }
  io.stderr.write(describe(report));
}

function openSources(io: CommandIo, sources: readonly string[]): ImportSource[] {
  if (sources.length === 1 && sources[0] === '-') {
    return [{ name: 'standard input', sizeBytes: 0, open: () => io.stdin }];
  }
  return findSources(io, sources).map(fileSource);
}

function parseSplit(text: string): Split {
  if (text === 'train' || text === 'test') return text;
  throw new AppError(
    'invalid_input',
    `--split: expected train or test, found ${JSON.stringify(text)}`,
  );
}

function describe({ prompts, filtered, used, pairs, lost, findings }: PairReport): string {
  const count = formatCount;
  const reasons = Object.entries(lost).map(([reason, prompts]) => `${reason} ${count(prompts)}`);
  const titles = new Map(Object.entries(FINDINGS));
  const found = Object.entries(findings.all()).flatMap(([kind, finding]) =>
    finding.count === 0 ? [] : [`${count(finding.count)} ${titles.get(kind) ?? kind}`],
  );
  const lines = [
    `${count(pairs)} pairs of ${count(used)} prompts, of ${count(prompts)} read`,
    ...(filtered > 0 ? [`${count(filtered)} prompts do not pass the filter`] : []),
    ...(reasons.length > 0 ? [`prompts without a pair: ${reasons.join(', ')}`] : []),
    ...found,
  ];
  return `${lines.join('\n')}\n`;
}
