import { quoteExcerpt } from './quote-excerpt';

const EXCERPT_LENGTH = 40;

/**
 * Returns why `text` is not JSON and what was found, on one line of at most about 150 characters. `error` is what
 * `JSON.parse` threw; engines differ in its words and in whether they name a position.
 */
export function describeJsonError(text: string, error: unknown): string {
  const message = error instanceof SyntaxError ? error.message : '';
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
  if (position >= text.length || message.includes('end of JSON')) {
    return `it ends too early, with ${quoteExcerpt(text.slice(-EXCERPT_LENGTH), EXCERPT_LENGTH)}`;
  }
  if (position >= 0) {
    const reason = message
      .replace(/(?: in JSON)? at position.*$/s, '')
      .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
    const around = text.slice(Math.max(0, position - EXCERPT_LENGTH / 2));
    return `${reason} at character ${position + 1}, near ${quoteExcerpt(around, EXCERPT_LENGTH)}`;
  }
  const context = /, (?:\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message)?.[1];
  return `unexpected text near ${quoteExcerpt(context ?? text, EXCERPT_LENGTH)}`;
}
