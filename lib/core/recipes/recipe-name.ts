import { AppError } from '@/lib/core/errors/app-error';

const MOST_CHARACTERS = 80;
const CONTROL = /\p{Cc}/u;

/**
 * Returns a saved recipe's name without surrounding blanks. Throws `invalid_input` unless it has 1 to 80 characters,
 * none of them a control character.
 */
export function parseRecipeName(text: string): string {
  const name = text.trim().normalize('NFC');
  const length = [...name].length;
  if (length > 0 && length <= MOST_CHARACTERS && !CONTROL.test(name)) return name;
  throw new AppError(
    'invalid_input',
    `the name ${JSON.stringify(text.slice(0, 100))} cannot be used: expected 1 to ${MOST_CHARACTERS} characters on one line`,
  );
}

/** Returns a name for a copy that none of `taken` has: `NAME copy`, then `NAME copy 2` and so on, within 80 characters. */
export function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? ' copy' : ` copy ${count}`;
    const copy = [...name].slice(0, MOST_CHARACTERS - ending.length).join('') + ending;
    if (!taken.has(copy)) return copy;
  }
}
