import type { BulkStore, BulkWriter } from './bulk-store';

/** Returns a writer that stores each batch before it asks for the next. */
export function directWriter(bulk: Pick<BulkStore, 'write'>, datasetId: number): BulkWriter {
  return {
    depth: 0,
    write: (batch) => bulk.write(datasetId, batch),
    finish: async () => {},
    stop: async () => {},
  };
}
