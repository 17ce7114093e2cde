import type { ImportPreview, Shape } from '@/lib/core/views/import-view';

/** Returns a name for the dataset from the first file's: without folder, `.gz` and ending. */
export function suggestName(files: readonly string[]): string {
  const first = files[0]?.split(/[\\/]/).at(-1) ?? '';
  const plain = first
    .replace(/\.gz$/i, '')
    .replace(/\.(jsonl|ndjson|json|csv|tsv|parquet)$/i, '')
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return plain.slice(0, 80).trim();
}

/** Returns the names of the rewards seen in the previews, each once, in order of appearance. */
export function rewardNames(previews: readonly (ImportPreview | null)[]): string[] {
  return [...new Set(previews.flatMap((preview) => preview?.rewards ?? []))];
}

/** Returns the files' own names of their columns, each once, in order of appearance. */
export function columnNames(previews: readonly (ImportPreview | null)[]): string[] {
  return [...new Set(previews.flatMap((preview) => preview?.columns ?? []))];
}

/** Returns the shapes the files were recognised as, each once. */
export function recognisedShapes(previews: readonly (ImportPreview | null)[]): Shape[] {
  return [...new Set(previews.flatMap((preview) => preview?.shape ?? []))];
}

/** Why an import cannot start yet; null where it can. `taken` are the names in use. */
export function notReady(
  name: string,
  files: readonly { preview: ImportPreview | null; problem: string | null }[],
  taken: readonly string[],
): string | null {
  if (files.length === 0) return 'Choose at least one file.';
  if (files.some((file) => file.problem)) return 'Remove the files that cannot be read.';
  if (files.some(({ preview }) => preview?.problem)) {
    return 'Choose the shape and the columns, or remove the file.';
  }
  const wanted = name.trim();
  if (wanted === '') return 'Give the dataset a name.';
  if (taken.includes(wanted)) return `There is a dataset called ${wanted}: choose another name.`;
  return null;
}
