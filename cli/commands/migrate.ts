import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { loadContext } from '@/cli/load-context';
import { readEnv } from '@/lib/config/env';

/** Adds `sweetspot migrate`. */
export function addMigrateCommand(program: Command, io: CommandIo): void {
  program
    .command('migrate')
    .description('bring the database to the current schema; every other command does so by itself')
    .action(async () => {
      const { migrateStore } = await loadContext();
      const applied = await migrateStore(readEnv(io.env, io.cwd).databaseUrl, io.root);
      io.stderr.write(
        applied.length === 0 ? 'the database is up to date\n' : `applied ${applied.join(', ')}\n`,
      );
    });
}
