/** Where a command writes, and what it is connected to; tests pass their own. */
export type CommandIo = {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  stdin: AsyncIterable<Uint8Array>;
  /** True where standard error is a terminal: only then is progress drawn. */
  isTerminal: boolean;
  env: Record<string, string | undefined>;
  cwd: string;
  /** The folder that holds `prisma/`, `scripts/` and `dist/`. */
  root: string;
};
