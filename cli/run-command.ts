import { CommanderError } from 'commander';
import { AppError, ERROR_CODES } from '@/lib/core/errors/app-error';
import type { CommandIo } from './command-io';
import { createProgram } from './program';

/** Runs a command and returns its exit status: 0 done, 1 the work failed, 2 the call or the input is wrong. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const program = await createProgram(io, args[0]);
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof AppError) {
      io.stderr.write(`sweetspot: ${error.message}\n`);
      return ERROR_CODES[error.code].exitStatus;
    }
    io.stderr.write(
      `sweetspot: unexpected failure: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 1;
  }
}
