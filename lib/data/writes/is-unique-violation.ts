/** Prisma's code for a value that must be unique and is not. */
const UNIQUE_VIOLATION = 'P2002';

/** Returns whether a write failed because a value that must be unique is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
