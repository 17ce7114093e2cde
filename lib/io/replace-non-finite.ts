const TOKEN = /-?\bInfinity\b|\bNaN\b/g;

/**
 * Returns a JSON text with every `NaN`, `Infinity` and `-Infinity` that stands outside of strings replaced by `null`,
 * or null where there is none. Python's `json` writes them, although JSON has no such numbers.
 */
export function replaceNonFinite(text: string): string | null {
  if (!text.includes('NaN') && !text.includes('Infinity')) return null;
  let result = '';
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const stringStart = quote === -1 ? text.length : quote;
    const stringEnd = findStringEnd(text, stringStart);
    result +=
      text.slice(at, stringStart).replace(TOKEN, 'null') + text.slice(stringStart, stringEnd);
    at = stringEnd;
  }
  return result === text ? null : result;
}

function findStringEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote === -1 ? text.length : quote + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let at = quote;
  while (text[at - 1] === '\\') at--;
  return (quote - at) % 2 === 1;
}
