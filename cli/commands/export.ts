import path from 'node:path';
import type { Command } from 'commander';
import { addCardOptions, type CardOptions, parseCardOptions } from '@/cli/card-options';
import {
  addPreflightOptions,
  type CheckOptions,
  checkPairs,
  openTokenLimit,
  withFindings,
} from '@/cli/check-pairs';
import type { CommandIo } from '@/cli/command-io';
import { addFilterOption, type FilterOptions } from '@/cli/filter-options';
import { interruptSignal } from '@/cli/interrupt-signal';
import { type OutputOptions, parseOutput } from '@/cli/output-options';
import { print, printJson } from '@/cli/print';
import { describeFolder, folderSummary } from '@/cli/print-folder';
import { addPushOptions, type Push, type PushOptions, pushOf } from '@/cli/push-options';
import { addRecipeOptions, type RecipeOptions, recipeOf } from '@/cli/recipe-options';
import { viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { CardDetails } from '@/lib/core/export/card-details';
import {
  DEFAULT_FORMAT,
  EXPORT_FILES,
  EXPORT_FORMATS,
  type ExportFormat,
} from '@/lib/core/export/export-format';
import { parseFormat } from '@/lib/core/export/parse-format';
import type { Split } from '@/lib/core/export/preference-pair';
import { countOf } from '@/lib/core/format/format-count';
import type { Recipe } from '@/lib/core/recipes/recipe';
import { recipeSlug } from '@/lib/core/recipes/recipe-slug';
import { exportLines } from '@/lib/services/export/export-lines';
import { type OpenExport, openExport } from '@/lib/services/export/open-export';
import { type FolderExport, writeExportFolder } from '@/lib/services/export/write-export-folder';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';
import type { ServiceContext } from '@/lib/services/service-context';

type ExportOptions = RecipeOptions &
  FilterOptions &
  CheckOptions &
  CardOptions &
  PushOptions &
  OutputOptions & { anyData?: boolean; overrides: boolean; format?: string; filter?: string[] };

/** Adds `sweetspot export`. */
export function addExportCommand(program: Command, io: CommandIo): void {
  const command = addPushOptions(addCardOptions(addPreflightOptions(program.command('export'))))
    .description('write the preference dataset of a pairing or a recipe')
    .argument('<dataset>', 'name of the dataset');
  addFilterOption(addRecipeOptions(command))
    .option('--any-data', 'run a recipe that was made for other data')
    .option('--no-overrides', 'leave out what people decided about single prompts')
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
      const recipe = await recipeOf(io, options);
      const format = options.format === undefined ? recipe.format : parseFormat(options.format);
      const { file, split } = parseOutput(options);
      const details = parseCardOptions(options);
      refuseWithRows(options, details);
      refuseWithRecipe(options);
      const push = pushOf(io, options);
      await withContext(io, async (context) => {
        const opened = await open(context, dataset, recipe, { ...options, format });
        const { scoresMayFall } = opened;
        const limit = await openTokenLimit(io, context, options);
        const check = { scoresMayFall, limit, force: options.force ?? false };
        if (options.out === '-') {
          await checkPairs(io, opened.source, options, check);
          return printRows(io, opened, format, split);
        }
        const usual = `${fileNameOf(dataset)}-${recipeSlug(recipe)}`;
        const folder = path.resolve(io.cwd, options.out ?? usual);
        const target = { format, file, folder, details, ...(options.preflight ? { check } : {}) };
        return writeFolder(io, opened, { target, push, json: options.json ?? false });
      });
    });
}

function open(
  context: ServiceContext,
  dataset: string,
  recipe: Recipe,
  options: Omit<ExportOptions, 'format'> & { format: ExportFormat },
): Promise<OpenExport> {
  const { format, anyData = false, overrides: overridden } = options;
  if (options.recipe !== undefined) {
    if (options.filter !== undefined) {
      throw new AppError('invalid_input', '--filter: a recipe has its own filter; change it there');
    }
    const used = overridden ? recipe : { ...recipe, overrides: [] };
    return openRecipeExport(context, dataset, used, { anyData, format });
  }
  const pairing = `${options.chosen}__${options.rejected}`;
  return openExport(context, viewOf(dataset, options, { pairing }), format, { overridden });
}

function refuseWithRows({ out, push }: ExportOptions, details: CardDetails): void {
  if (out !== '-') return;
  const { prettyName, license, languages } = details;
  const says = prettyName !== null || license !== null || languages.length > 0;
  const problem =
    push !== undefined
      ? '--push: expected a folder; --out - writes rows alone'
      : says &&
        '--pretty-name, --license and --language: --out - writes rows alone, without a card';
  if (problem) throw new AppError('invalid_input', problem);
}

function refuseWithRecipe({ recipe, filter }: ExportOptions): void {
  if (recipe === undefined || filter === undefined) return;
  throw new AppError(
    'invalid_input',
    '--filter: cannot be combined with --recipe, which has a filter of its own',
  );
}

async function printRows(
  io: CommandIo,
  opened: OpenExport,
  format: ExportFormat,
  split: Split,
): Promise<void> {
  for await (const text of exportLines(opened.source(), format, split)) await print(io, text);
}

type Target = Pick<FolderExport, 'format' | 'file' | 'folder' | 'details' | 'check'>;

async function writeFolder(
  io: CommandIo,
  { card, source, prompts, recipeJson }: OpenExport,
  { target, push, json }: { target: Target; push: Push | null; json: boolean },
): Promise<void> {
  const written = await withFindings(
    io,
    writeExportFolder(
      { source: source(), card, ...target, ...(recipeJson === undefined ? {} : { recipeJson }) },
      { signal: interruptSignal(), onProgress: () => {} },
    ),
  );
  const pushed = push && (await push(target.folder));
  if (json) {
    const said = { ...folderSummary(written, target), prompts };
    return printJson(io, pushed ? { ...said, pushed } : said);
  }
  const rows = written.rows.train + written.rows.test;
  io.stderr.write(`${countOf(rows, 'row')} from ${countOf(prompts, 'prompt')}\n`);
  describeFolder(io, written, { ...target, name: card.name });
  if (pushed) io.stderr.write(`\npushed to ${pushed.url}${pushed.private ? ' (private)' : ''}\n`);
}
