/** Prisma's code for a row to change that is not there. */
const NOT_FOUND = 'P2025';

/** Returns whether a write failed because the row that it changes is not there, or not as expected. */
export function isMissingRow(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === NOT_FOUND;
}
