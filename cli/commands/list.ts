import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { alignColumns, print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { listDatasets } from '@/lib/services/list-datasets';

/** Adds `sweetspot list`. */
export function addListCommand(program: Command, io: CommandIo): void {
  program
    .command('list')
    .description('list the datasets')
    .option('--json', 'print a JSON array')
    .action(async (options: { json?: boolean }) => {
      const datasets = await withContext(io, listDatasets);
      if (options.json) return printJson(io, datasets);
      if (datasets.length === 0) {
        return print(io, 'No datasets yet. Import one: sweetspot import FILE --name NAME\n');
      }
      const rows = datasets.map((dataset) => [
        dataset.name,
        dataset.prompts.toLocaleString('en-US'),
        dataset.responses.toLocaleString('en-US'),
        String(dataset.samples.median),
        dataset.activeReward ?? '–',
        dataset.importedAt.slice(0, 16).replace('T', ' '),
      ]);
      return print(
        io,
        alignColumns([
          ['name', 'prompts', 'responses', 'per prompt', 'reward', 'imported (UTC)'],
          ...rows,
        ]),
      );
    });
}
