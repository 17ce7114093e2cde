const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs;

/** Returns whether a text is JSON as Python reads it: with NaN and Infinity. */
export function isPythonJson(text: string): boolean {
  if (isJson(text)) return true;
  if (!text.includes('NaN') && !text.includes('Infinity')) return false;
  return isJson(text.replace(TEXT_OR_NUMBER, (found) => (found.startsWith('"') ? found : ' 0 ')));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
