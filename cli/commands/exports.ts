import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { alignColumns, print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import type { ExportView } from '@/lib/core/views/export-view';
import { listExports } from '@/lib/services/list-exports';

const HEAD = ['recipe', 'started (UTC)', 'state', 'format', 'file', 'train', 'test', 'bytes'];

/** Adds `sweetspot exports`. */
export function addExportsCommand(program: Command, io: CommandIo): void {
  program
    .command('exports')
    .description('list what was exported of a dataset from its pages')
    .argument('<dataset>', 'name of the dataset')
    .option('--json', 'print a JSON array')
    .action(async (name: string, options: { json?: boolean }) => {
      const exports = await withContext(io, (context) => listExports(context, name));
      if (options.json) return printJson(io, exports);
      if (exports.length === 0) {
        return print(
          io,
          `No exports of ${name} yet. Exports of this command line are not listed.\n`,
        );
      }
      return print(io, alignColumns([[...HEAD, 'sha256 (train)'], ...exports.map(row)]));
    });
}

function row({ name, createdAt, status, format, file, result }: ExportView): string[] {
  const count = (value: number | null | undefined) => value?.toLocaleString('en-US') ?? '–';
  return [
    name,
    createdAt.slice(0, 16).replace('T', ' '),
    status,
    format,
    file,
    count(result?.trainRows),
    count(result?.testRows),
    count(result?.bytes),
    result?.sha256 ?? '–',
  ];
}
