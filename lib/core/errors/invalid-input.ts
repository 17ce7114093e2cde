import { AppError } from './app-error';

/** Returns the error for bad input at a place, worded `file:line: message`. `line` is 1-based; null means the whole file. */
export function invalidInput(file: string, line: number | null, message: string): AppError {
  return new AppError('invalid_input', `${file}${line === null ? '' : `:${line}`}: ${message}`);
}
