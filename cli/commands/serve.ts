import path from 'node:path';
import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { runServer } from '@/cli/run-server';
import { withContext } from '@/cli/with-context';
import { checkBindAddress } from '@/lib/access/check-bind-address';
import { readEnv } from '@/lib/config/env';
import { AppError } from '@/lib/core/errors/app-error';
import type { ServiceContext } from '@/lib/services/service-context';
import { runImport } from './import';

type ServeOptions = { host?: string; port?: string; open?: boolean };

/** Adds `sweetspot serve`. */
export function addServeCommand(program: Command, io: CommandIo): void {
  program
    .command('serve')
    .description('import sources, if any are given, and serve the pages')
    .argument('[source...]', 'files or folders to import first, each as a dataset of its name')
    .option(
      '--host <address>',
      'address to listen on (HOST; 127.0.0.1); another one needs SWEETSPOT_AUTH_TOKEN',
    )
    .option('--port <port>', 'port to listen on (PORT; 7021)')
    .option('--open', 'open the browser')
    .action(async (sources: string[], options: ServeOptions) => {
      const settings = { ...io.env };
      if (options.host !== undefined) settings.HOST = options.host;
      if (options.port !== undefined) settings.PORT = options.port;
      const env = readEnv(settings, io.cwd);
      checkBindAddress(env);
      // Loaded late: help lists every command, and these take half a second.
      const { createSampleOnce } = await import('@/lib/services/create-sample');
      const { recover } = await import('@/lib/services/jobs/recover');
      await withContext({ ...io, env: settings }, async (context) => {
        await recover(context);
        const made = await createSampleOnce(context);
        if (made.length > 0) io.stderr.write(`made the sample project: ${made.join(', ')}\n`);
        for (const source of sources) await importOnce(context, io, source);
      });
      await runServer(io, env, { open: options.open ?? false });
    });
}

async function importOnce(context: ServiceContext, io: CommandIo, source: string): Promise<void> {
  const name = path.basename(source).replace(/(\.(jsonl|ndjson|json))?(\.gz)?$/, '');
  try {
    const options = { name, shape: 'auto', onError: 'stop' };
    const report = await runImport(context, io, [source], options);
    io.stderr.write(`imported ${name}: ${report.prompts} prompts, ${report.responses} responses\n`);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    io.stderr.write(`${name} is there already; it was not imported again\n`);
  }
}
