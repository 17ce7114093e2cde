import path from 'node:path';
import type { Command } from 'commander';
import {
  addPreflightOptions,
  type CheckOptions,
  checkPairs,
  type FindingSummary,
  openTokenLimit,
} from '@/cli/check-pairs';
import type { CommandIo } from '@/cli/command-io';
import { interruptSignal } from '@/cli/interrupt-signal';
import { print, printJson } from '@/cli/print';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import {
  DEFAULT_FORMAT,
  EXPORT_FILES,
  EXPORT_FORMATS,
  type ExportFile,
  type ExportFormat,
} from '@/lib/core/export/export-format';
import { loadSnippets } from '@/lib/core/export/load-snippets';
import type { Split } from '@/lib/core/export/preference-pair';
import { countOf } from '@/lib/core/format/format-count';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeSlug } from '@/lib/core/recipes/recipe-slug';
import { scoresMayFall } from '@/lib/core/recipes/scores-may-fall';
import { exportLines } from '@/lib/services/export/export-lines';
import {
  type OpenExport,
  openExport,
  parseFile,
  parseFormat,
} from '@/lib/services/export/open-export';
import { type FolderResult, writeExportFolder } from '@/lib/services/export/write-export-folder';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';
import type { ServiceContext } from '@/lib/services/service-context';

type ExportOptions = RecipeOptions &
  CheckOptions & {
    anyData?: boolean;
    format?: string;
    file: string;
    out?: string;
    split?: string;
    json?: boolean;
  };

/** Adds `sweetspot export`. */
export function addExportCommand(program: Command, io: CommandIo): void {
  const command = addPreflightOptions(program.command('export'))
    .description('write the preference dataset of a pairing or a recipe')
    .argument('<dataset>', 'name of the dataset');
  addRecipeOptions(command)
    .option('--any-data', 'run a recipe that was made for other data')
    .option(
      '--format <format>',
      `one of ${Object.keys(EXPORT_FORMATS).join(', ')} (${DEFAULT_FORMAT} unless the recipe says otherwise)`,
    )
    .option('--file <type>', `type of the files: ${EXPORT_FILES.join(' or ')}`, 'jsonl')
    .option('--out <folder>', 'folder to write to, or - for JSONL on standard output')
    .option('--split <split>', 'with --out -: the rows of train (the default) or test')
    .option('--json', 'print what was written as one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  sweetspot export my-samples --chosen max --rejected mu-2s --out my-pairs',
    )
    .action(async (dataset: string, options: ExportOptions) => {
      const recipe = recipeOf(io, options);
      const format = options.format === undefined ? recipe.format : parseFormat(options.format);
      const file = parseFile(options.file);
      const split = parseSplit(options);
      refuseTogether(options, file);
      await withContext(io, async (context) => {
        const opened = await open(context, dataset, recipe, { ...options, format });
        const preflight = await checkPairs(io, opened.source, options, {
          scoresMayFall: scoresMayFall(recipe),
          limit: await openTokenLimit(io, context, options),
        });
        if (options.out === '-') return printRows(io, opened, format, split);
        const usual = `${fileNameOf(dataset)}-${recipeSlug(recipe)}`;
        const folder = path.resolve(io.cwd, options.out ?? usual);
        return writeFolder(io, opened, { format, file, folder, preflight }, options.json ?? false);
      });
    });
}

function open(
  context: ServiceContext,
  dataset: string,
  recipe: Recipe,
  options: Omit<ExportOptions, 'format'> & { format: ExportFormat },
): Promise<OpenExport> {
  const { format, anyData = false } = options;
  if (options.recipe !== undefined) {
    return openRecipeExport(context, dataset, recipe, { anyData, format });
  }
  const pairing = `${options.chosen}__${options.rejected}`;
  return openExport(context, viewOf(dataset, options, { pairing }), format);
}

function parseSplit({ split = 'train' }: ExportOptions): Split {
  if (split === 'train' || split === 'test') return split;
  throw new AppError(
    'invalid_input',
    `--split: expected train or test, found ${JSON.stringify(split)}`,
  );
}

function refuseTogether({ out, json, split }: ExportOptions, file: ExportFile): void {
  const problem =
    out === '-'
      ? json
        ? '--json: cannot be combined with --out -, both write to standard output'
        : file !== 'jsonl' && `--file ${file}: expected jsonl with --out -`
      : split !== undefined && '--split: expected only with --out -; a folder holds every split';
  if (problem) throw new AppError('invalid_input', problem);
}

async function printRows(
  io: CommandIo,
  opened: OpenExport,
  format: ExportFormat,
  split: Split,
): Promise<void> {
  for await (const text of exportLines(opened.source(), format, split)) await print(io, text);
}

type Target = {
  format: ExportFormat;
  file: ExportFile;
  folder: string;
  preflight: FindingSummary[] | null;
};

async function writeFolder(
  io: CommandIo,
  { card, source, prompts, recipeJson }: OpenExport,
  target: Target,
  json: boolean,
): Promise<void> {
  const written = await writeExportFolder(
    { source: source(), card, ...target, ...(recipeJson === undefined ? {} : { recipeJson }) },
    { signal: interruptSignal(), onProgress: () => {} },
  );
  if (json) return printJson(io, { ...summary(written, target), prompts });
  const { format, folder } = target;
  const splits: Split[] = written.rows.test > 0 ? ['train', 'test'] : ['train'];
  const snippets = loadSnippets(format, { path: folder, name: card.name, splits });
  const rows = written.rows.train + written.rows.test;
  io.stderr.write(
    `${countOf(rows, 'row')} from ${countOf(prompts, 'prompt')}\n${folder}\n${snippets
      .map(({ title, text }) => `\n${title}:\n${text}\n`)
      .join('')}`,
  );
}

function summary(
  { rows, bytes, sha256, files }: FolderResult,
  { format, file, folder, preflight }: Target,
) {
  return {
    folder,
    path: path.join(folder, 'data', `train.${file}`),
    format,
    file,
    rows: rows.train + rows.test,
    trainRows: rows.train,
    testRows: rows.test,
    bytes,
    sha256: sha256.train,
    ...(sha256.test === undefined ? {} : { testSha256: sha256.test }),
    files,
    ...(preflight === null ? {} : { preflight }),
  };
}
