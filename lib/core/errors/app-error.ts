/** What can go wrong by the user's doing or the world's; each code has one HTTP status and one exit status. */
export const ERROR_CODES = {
  invalid_input: { httpStatus: 400, exitStatus: 2 },
  not_found: { httpStatus: 404, exitStatus: 2 },
  conflict: { httpStatus: 409, exitStatus: 2 },
  unauthorized: { httpStatus: 401, exitStatus: 2 },
  forbidden: { httpStatus: 403, exitStatus: 2 },
  too_large: { httpStatus: 413, exitStatus: 2 },
  cancelled: { httpStatus: 409, exitStatus: 1 },
  unavailable: { httpStatus: 503, exitStatus: 1 },
  failed: { httpStatus: 500, exitStatus: 1 },
} as const;

/** A key of `ERROR_CODES`. */
export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * An expected failure. `message` is for people: what happened, where, what to do. Anything that is not an
 * `AppError` is a defect and must not be shown word for word to a browser.
 */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
