import { COMMAND_LINE } from './run-program';

/** Returns the arguments with which Node imports a file. */
export function importArgs(file: string, name = 'bench'): string[] {
  return [COMMAND_LINE, 'import', file, '--name', name, '--json'];
}

/** Returns the arguments with which Node builds a dataset's search index. */
export function indexArgs(name: string): string[] {
  return [COMMAND_LINE, 'index', name, '--json'];
}
