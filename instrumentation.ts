const HOUSEKEEPING_MS = 5 * 60 * 1000;

/** Next calls this once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { launchJob } = await import('@/lib/jobs/launch-job');
  launchJob(null);
  setInterval(() => launchJob(null), HOUSEKEEPING_MS).unref();
}
