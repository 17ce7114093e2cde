/** A failure the person who typed the command can act on. `message` is one sentence; `output` the end of what the failed program printed. */
export class SetupError extends Error {
  constructor(message, { output = '', exitStatus = 1 } = {}) {
    super(message);
    this.name = 'SetupError';
    this.output = output;
    this.exitStatus = exitStatus;
  }
}

const SHOWN_LINES = 40;

/** Returns the last 40 lines of a text. */
export function lastLines(text) {
  return text.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');
}

/** Runs a command's main function; a `SetupError` ends the process with its message on standard error. */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    if (error.output.trim() !== '') console.error(lastLines(error.output));
    console.error(error.message);
    process.exit(error.exitStatus);
  }
}
