import { DEFAULT_FORMAT, type ExportFormat } from './export-format';

/** Returns the name of an export: the dataset's file name, what made the pairs and, unless it is the default, the format. */
export function exportName(dataset: string, slug: string, format: ExportFormat): string {
  return `${dataset}-${slug}${format === DEFAULT_FORMAT ? '' : `-${format}`}`;
}
