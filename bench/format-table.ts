import type { Result } from './result';

const HEADINGS = ['what', 'measured', 'floor or limit', 'ratio', 'target', 'result'];

/** Returns the results as a Markdown table with aligned columns. */
export function formatTable(results: readonly Result[]): string {
  const rows = results.map((result) => [
    result.what,
    result.measured,
    result.against,
    result.ratio,
    result.target,
    result.isMet === null ? '' : result.isMet ? 'ok' : 'MISSED',
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join(' | ')} |\n`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|\n`;
  return line(HEADINGS) + rule + rows.map(line).join('');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
