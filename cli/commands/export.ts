import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { interruptSignal } from '@/cli/interrupt-signal';
import { parsePairingOptions } from '@/cli/pairing-options';
import { print, printJson } from '@/cli/print';
import { type ViewOptions, viewOf } from '@/cli/view-options';
import { withContext } from '@/cli/with-context';
import { fileNameOf } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import { DEFAULT_FORMAT, EXPORT_FORMATS, loadCommand } from '@/lib/core/export/export-format';
import { pairingSlug } from '@/lib/core/rewards/pairing';
import { REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { type OpenExport, openExport, parseFormat } from '@/lib/services/export/open-export';
import { writeExport } from '@/lib/services/export/write-export';

type ExportOptions = ViewOptions & {
  chosen: string;
  rejected: string;
  format: string;
  file: string;
  out?: string;
  json?: boolean;
};

/** Adds `sweetspot export`. */
export function addExportCommand(program: Command, io: CommandIo): void {
  program
    .command('export')
    .description('write the preference dataset of a pairing')
    .argument('<dataset>', 'name of the dataset')
    .requiredOption('--chosen <point>', `one of ${REWARD_POINTS.join(', ')}`)
    .requiredOption('--rejected <point>', 'a point below the chosen one')
    .option('--reward <name>', "another reward than the dataset's active one")
    .option('--sigma <kind>', 'population (divide by n) or sample (n − 1)', 'population')
    .option('--format <format>', `one of ${Object.keys(EXPORT_FORMATS).join(', ')}`, DEFAULT_FORMAT)
    .option('--file <type>', 'type of the file: jsonl', 'jsonl')
    .option('--out <folder>', 'folder to write to, or - for standard output')
    .option('--json', 'print what was written as one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  sweetspot export my-samples --chosen max --rejected mu-2s --out my-pairs',
    )
    .action(async (dataset: string, options: ExportOptions) => {
      const pairing = parsePairingOptions(options);
      const format = parseFormat(options.format);
      if (options.file !== 'jsonl') {
        throw new AppError(
          'invalid_input',
          `--file: expected jsonl, found ${JSON.stringify(options.file)}`,
        );
      }
      if (options.out === '-' && options.json) {
        throw new AppError(
          'invalid_input',
          '--json: cannot be combined with --out -, both write to standard output',
        );
      }
      const slug = pairingSlug(pairing);
      const parsed = viewOf(dataset, options, { pairing: slug });
      await withContext(io, async (context) => {
        const opened = await openExport(context, parsed, format);
        if (options.out === '-') return printRows(io, opened);
        const folder = path.resolve(io.cwd, options.out ?? `${fileNameOf(dataset)}-${slug}`);
        return writeRows(io, opened, folder, options.json ?? false);
      });
    });
}

async function printRows(io: CommandIo, opened: OpenExport): Promise<void> {
  for await (const page of opened.pages()) await print(io, page.text);
}

async function writeRows(
  io: CommandIo,
  opened: OpenExport,
  folder: string,
  json: boolean,
): Promise<void> {
  const file = path.join(folder, 'data', 'train.jsonl');
  const written = await writeExport(opened, file, {
    signal: interruptSignal(),
    onProgress: () => {},
  });
  if (json) return printJson(io, { ...written, path: file, prompts: opened.prompts });
  io.stderr.write(
    `${written.rows.toLocaleString('en-US')} pairs of ${opened.prompts.toLocaleString('en-US')} prompts\n` +
      `${file}\n\n${loadCommand(file)}\n`,
  );
}
