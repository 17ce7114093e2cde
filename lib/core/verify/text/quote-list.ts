/** Returns texts in quotation marks with commas between them. */
export function quoteList(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(text)).join(', ');
}
