import readline from 'node:readline/promises';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { destroyDataset } from '@/lib/services/delete-dataset';

/** Adds `sweetspot delete`. */
export function addDeleteCommand(program: Command, io: CommandIo): void {
  program
    .command('delete')
    .description('delete a dataset for good')
    .argument('<dataset>', 'name of the dataset')
    .option('-y, --yes', 'do not ask, even on a terminal')
    .action(async (name: string, options: { yes?: boolean }) => {
      if (!options.yes && io.isTerminal && process.stdin.isTTY) await confirm(name);
      await withContext(io, (context) => destroyDataset(context, name));
      io.stderr.write(`deleted ${name}\n`);
    });
}

async function confirm(name: string): Promise<void> {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Delete ${name} for good? [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new AppError('cancelled', 'nothing was deleted');
}
