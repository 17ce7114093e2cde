import type { Shape } from '@/lib/core/views/import-view';
import type { ColumnMap } from '@/lib/schema/shapes/column-map';
import type { ImportSource } from './import-source';

/** What to import and how. */
export type ImportInput = {
  name: string;
  sources: ImportSource[];
  /** A shape, or `auto` to recognise each file's by its first record. */
  shape: Shape | 'auto';
  /** What the files' columns are called here, where they have other names. */
  columns: ColumnMap;
  /** Which reward is active, or the name of the only one; null lets the files decide. */
  reward: string | null;
  /** Whether a bad row ends the import or is counted and left out. */
  onError: 'stop' | 'skip';
  synthetic?: boolean;
};

/** How far an import is. */
export type ImportProgress = {
  bytesRead: number;
  bytesTotal: number;
  responses: number;
  phase: 'reading' | 'finishing';
};

/** How an import is watched and stopped. */
export type ImportRun = {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
  /** Told the id of the dataset that is being filled, before anything is written to it. */
  onDataset?: (datasetId: number) => Promise<void>;
};
