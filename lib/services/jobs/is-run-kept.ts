const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Returns whether what a run keeps to be resumed is still there: for 30 days after it ended, and while it has not. */
export function isRunKept(finishedAt: Date | null, now: Date): boolean {
  return finishedAt === null || now.getTime() - finishedAt.getTime() <= KEPT_MS;
}
