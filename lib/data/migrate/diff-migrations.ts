import path from 'node:path';
import { openSchemaEngine } from './schema-engine';

/** Returns the SQL that the migrations under `root` lack to reach `prisma/schema.prisma`, or null where they agree. */
export async function diffMigrations(root: string): Promise<string | null> {
  const engine = await openSchemaEngine(':memory:', path.join(root, 'prisma/schema.prisma'));
  try {
    await engine.apply(path.join(root, 'prisma/migrations/sqlite'));
    return await engine.diffToSchema();
  } finally {
    await engine.close();
  }
}
