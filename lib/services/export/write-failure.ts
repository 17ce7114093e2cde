import { AppError } from '@/lib/core/errors/app-error';

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EDQUOT: 'there is no space left for this user',
  EEXIST: 'a part of the path is a file',
  ENOSPC: 'there is no space left',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
};

/** Returns what the system refused while a folder was written as an `AppError`; any other error as it is. */
export function writeFailure(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason === undefined || error instanceof AppError) return error;
  return new AppError('failed', `cannot write ${folder}: ${reason}; nothing was kept`, {
    cause: error,
  });
}
