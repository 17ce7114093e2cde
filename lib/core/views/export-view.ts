import type { ExportFile, ExportFormat } from '@/lib/core/export/export-format';
import type { JobView } from './job-view';
import type { QueryChanges } from './query-changes';

/** An export of a dataset as its history shows it. */
export type ExportView = JobView & {
  /** The recipe's name, or the pairing. */
  name: string;
  /** The view that was exported, as a query string. */
  query: string;
  /** The recipe's JSON; null for a pairing, which `query` names. */
  recipe: unknown;
  /** What the address of the recipe page says of the recipe; null for a pairing. */
  address: QueryChanges | null;
  format: ExportFormat;
  file: ExportFile;
  /** True where it was to be written in spite of errors in the pairs. */
  forced: boolean;
  /** True while its files can be downloaded. */
  hasFiles: boolean;
};
