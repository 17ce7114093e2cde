import { AppError } from '@/lib/core/errors/app-error';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const HUB_PART = /^(?!.*(?:--|\.\.))[A-Za-z0-9_][A-Za-z0-9._-]{0,95}$/;

/**
 * Returns a name under which a tokenizer may be added: it becomes a folder. Throws `invalid_input` unless it has 1 to 80
 * ASCII letters, digits, `.`, `_` or `-` and begins with a letter or digit.
 */
export function parseTokenizerName(text: string): string {
  if (NAME.test(text) && !text.includes('..')) return text;
  throw new AppError(
    'invalid_input',
    `the tokenizer name ${JSON.stringify(text.slice(0, 100))} cannot be used: expected 1 to 80 ASCII letters, digits, ".", "_" or "-", beginning with a letter or digit`,
  );
}

/** Returns whether a text can be the id of a model on the Hub, `OWNER/NAME` or a bare `NAME`. */
export function isHubId(text: string): boolean {
  const parts = text.split('/');
  return parts.length <= 2 && parts.every((part) => HUB_PART.test(part));
}
