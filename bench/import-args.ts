import { COMMAND_LINE } from './run-program';

/** Returns the arguments with which Node imports a file. */
export function importArgs(file: string, name = 'bench'): string[] {
  return [COMMAND_LINE, 'import', file, '--name', name, '--json'];
}
