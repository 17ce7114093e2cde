import { AppError } from '@/lib/core/errors/app-error';

const ALLOWED = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,79}$/u;

/**
 * Returns a dataset's name without surrounding blanks. Throws `invalid_input` unless it has 1 to 80 letters,
 * digits, blanks, `.`, `_` or `-` and begins with a letter or digit.
 */
export function parseDatasetName(text: string): string {
  const name = text.trim().normalize('NFC');
  if (ALLOWED.test(name)) return name;
  throw new AppError(
    'invalid_input',
    `the name ${JSON.stringify(text.slice(0, 100))} cannot be used: expected 1 to 80 letters, digits, blanks, ".", "_" or "-", beginning with a letter or digit`,
  );
}

/** Returns a name as ASCII letters, digits, `.`, `_` and `-` only, for file names and headers; never empty. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|-+$/g, '');
  return plain === '' ? 'dataset' : plain;
}
