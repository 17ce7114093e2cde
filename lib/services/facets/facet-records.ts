import type { FacetChunk } from '@/lib/core/facets/facet-builder';
import type { ColumnRecord } from '@/lib/data/bulk-store';
import { facetScope } from '@/lib/data/queries/facet-scope';

/** Returns one chunk's entries of facets as rows to write. */
export function facetRecords(facets: readonly FacetChunk[], chunk: number): ColumnRecord[] {
  return facets.flatMap(({ index, counts, values, responses, sums }) => {
    const records = (scope: string, columns: object): ColumnRecord[] =>
      Object.entries(columns).map(([name, column]) => ({
        scope,
        name,
        chunk,
        data: bytesOf(column),
      }));
    return [
      ...records(facetScope(index), { counts, values, responses }),
      ...[...sums].flatMap(([reward, columns]) => records(facetScope(index, reward), columns)),
    ];
  });
}

function bytesOf(column: unknown): Uint8Array {
  if (!ArrayBuffer.isView(column)) throw new TypeError('a column is a typed array');
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
