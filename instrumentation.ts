const HOUSEKEEPING_MS = 5 * 60 * 1000;

/** Next calls this once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  ignoreClosedOutput();
  const { launchJob } = await import('@/lib/jobs/launch-job');
  launchJob(null);
  setInterval(() => launchJob(null), HOUSEKEEPING_MS).unref();
}

/** Whoever reads the log may go away: a server that cannot write its log would log that, and that again, without end. */
function ignoreClosedOutput() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
