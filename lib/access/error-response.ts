import { AppError, ERROR_CODES } from '@/lib/core/errors/app-error';

/**
 * Returns the answer to a request that failed: `{error: {code, message}}` with the status of the code. Of an
 * unexpected error the browser learns nothing; `report` gets it whole.
 */
export function errorResponse(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof AppError) {
    const { code, message } = error;
    return Response.json({ error: { code, message } }, { status: ERROR_CODES[code].httpStatus });
  }
  report(error);
  const message = 'something went wrong on the server; its log says what';
  return Response.json({ error: { code: 'failed', message } }, { status: 500 });
}
