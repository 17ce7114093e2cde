import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import type { SavedViewEntry } from '@/lib/core/views/saved-view';
import { listSavedViews } from '@/lib/services/saved-views/find-saved-view';

/** Adds `sweetspot views`. */
export function addViewsCommand(program: Command, io: CommandIo): void {
  program
    .command('views')
    .description('list the views of a dataset that are saved')
    .argument('<dataset>', 'name of the dataset')
    .option('--json', 'print a JSON array')
    .action(async (dataset: string, { json }: { json?: boolean }) => {
      const views = await withContext(io, (context) => listSavedViews(context, dataset));
      if (json) return printJson(io, views);
      return print(io, views.map(describe).join(''));
    });
}

function describe({ name, query, unreadable }: SavedViewEntry): string {
  const words = unreadable === null ? [] : [`  unreadable: ${unreadable}\n`];
  return [`${name}\n  ${query === '' ? 'all prompts' : query}\n`, ...words].join('');
}
