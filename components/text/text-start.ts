/**
 * Returns the beginning of a text that is more than enough to fill `lines` lines once it is rendered: marks of Markdown,
 * addresses of links and empty lines take room in the source that they do not take on the page.
 */
export function textStart(text: string, lines: number): string {
  const start = text.slice(0, lines * 320);
  const kept = start.split('\n', lines * 4).join('\n');
  return kept.length < text.length ? kept.replace(/[\ud800-\udbff]$/, '') : text;
}
