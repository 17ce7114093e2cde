import { once } from 'node:events';
import type { CommandIo } from './command-io';

/** Writes a text, or the bytes of one, to standard output, waiting where the reader is slower. */
export async function print(io: CommandIo, text: string | Uint8Array): Promise<void> {
  if (!io.stdout.write(text)) await once(io.stdout, 'drain');
}

/** Writes one JSON value with snake_case keys to standard output. */
export function printJson(io: CommandIo, value: unknown): Promise<void> {
  return print(io, `${JSON.stringify(snakeCased(value))}\n`);
}

function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [snakeCase(key), snakeCased(inner)]),
  );
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Returns lines of text with columns aligned: the first to the left, the others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, [...cell].length);
    }
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}
