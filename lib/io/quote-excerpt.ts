/** Returns at most `length` UTF-16 units of `text` in quotation marks, on one line, with nothing that a terminal obeys. */
export function quoteExcerpt(text: string, length: number): string {
  const excerpt = text.slice(0, length).toWellFormed().replace(/\p{C}/gu, ' ').trim();
  return `‘${excerpt}${text.length > length ? '…' : ''}’`;
}
