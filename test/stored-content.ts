import { openSqlite } from '@/lib/data/sqlite/open-sqlite';
import type { ServiceContext } from '@/lib/services/service-context';

const TABLES = ['Prompt', 'ResponseBlock', 'ResponseVector', 'StatColumn'];

/** Returns everything that is stored of a dataset's content, its id left out, as texts that can be compared. */
export function storedContent({ database }: ServiceContext, name: string): Record<string, unknown> {
  const connection = openSqlite(database.url);
  try {
    const dataset = connection
      .prepare(
        'SELECT "id","prompts","responses","fingerprint","activeReward","rewards","summary" FROM "Dataset" WHERE "nameKey"=?',
      )
      .get(name);
    if (typeof dataset !== 'object' || dataset === null || !('id' in dataset)) return {};
    const { id, ...facts } = dataset;
    const rows = (table: string) =>
      connection
        .prepare(`SELECT * FROM "${table}" WHERE "datasetId"=? ORDER BY 1,2,3,4`)
        .raw()
        .all(id)
        .map((row) => JSON.stringify(Array.isArray(row) ? row.slice(1) : row));
    return { facts, ...Object.fromEntries(TABLES.map((table) => [table, rows(table)])) };
  } finally {
    connection.close();
  }
}
