import path from 'node:path';
import { Writable } from 'node:stream';
import type { CommandIo } from '@/cli/command-io';
import { runCommand } from '@/cli/run-command';

/** What a command printed, and its exit status. */
export type CliResult = { status: number; stdout: string; stderr: string };

/** Runs a command of the command line in this process, on the database in `folder`. */
export async function runCli(
  folder: string,
  args: readonly string[],
  stdin: Iterable<Uint8Array> = [],
  env: Record<string, string> = {},
): Promise<CliResult> {
  const stdout = collector();
  const stderr = collector();
  const io: CommandIo = {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin: (async function* () {
      yield* stdin;
    })(),
    isTerminal: false,
    env: {
      SWEETSPOT_DATA_DIR: folder,
      HF_HOME: path.join(folder, 'hub-home'),
      HF_HUB_OFFLINE: '1',
      ...env,
    },
    cwd: folder,
    root: process.cwd(),
  };
  const status = await runCommand(args, io);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
