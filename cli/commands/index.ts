import type { Command } from 'commander';
import { buildIndexJob } from '@/cli/build-index-job';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { formatBytes } from '@/lib/core/format/format-bytes';

/** Adds `sweetspot index`. */
export function addIndexCommand(program: Command, io: CommandIo): void {
  program
    .command('index')
    .description('build the search index of a dataset anew; a server does it by itself')
    .argument('<dataset>', 'name of the dataset')
    .option('--json', 'print one JSON object')
    .action(async (name: string, options: { json?: boolean }) => {
      const { textBytes, indexBytes, seconds } = await withContext(io, (context) =>
        buildIndexJob(context, io, name),
      );
      if (options.json) {
        return printJson(io, { text_bytes: textBytes, index_bytes: indexBytes, seconds });
      }
      return print(
        io,
        `indexed ${formatBytes(textBytes)} of text in ${seconds.toFixed(1)} s: ${formatBytes(indexBytes)}`,
      );
    });
}
