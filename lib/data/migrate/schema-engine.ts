import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg';

const EXTERNAL_ERROR = /External error id#(\d+)/;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine over one database. */
export type SchemaEngine = {
  /** Applies what is missing of a migration folder and returns the names applied. */
  apply(folder: string): Promise<string[]>;
  /** Returns the SQL that would take the database to the schema file, or null where they agree. */
  diffToSchema(): Promise<string | null>;
  /** Closes its connections, which hold SQLite's exclusive lock. */
  close(): Promise<void>;
};

/**
 * Opens Prisma's schema engine, which runs here as WebAssembly, so that migrations need no download.
 * `url` is a `file:` URL or `:memory:`, `schemaFile` the path of `schema.prisma`.
 */
export async function openSchemaEngine(url: string, schemaFile: string): Promise<SchemaEngine> {
  instantiateEngine();
  const schema = fs.readFileSync(schemaFile, 'utf8');
  const files = [{ path: schemaFile, content: schema }];
  const adapter = new PrismaBetterSqlite3({ url }, { shadowDatabaseUrl: ':memory:' });
  const connections: Awaited<ReturnType<typeof adapter.connect>>[] = [];
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    return connection;
  };
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await engineGlue.SchemaEngine.new(
    { datamodels: [[schemaFile, schema]] },
    () => {},
    bound,
  );
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const id = EXTERNAL_ERROR.exec(String(error))?.[1];
      const cause = id === undefined ? error : bound.errorRegistry.consumeError(Number(id))?.error;
      throw new Error(`the database could not be migrated: ${describe(cause ?? error)}`, { cause });
    }
  };
  return {
    async apply(folder) {
      const migrationsList = listMigrations(folder);
      const result = await run(() =>
        engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
      );
      return result.appliedMigrationNames;
    },
    async diffToSchema() {
      const result = await run(() =>
        engine.diff({
          from: { tag: 'schemaDatasource', files, configDir: '.' },
          to: { tag: 'schemaDatamodel', files },
          script: true,
          exitCode: true,
          filters: NO_FILTERS,
        }),
      );
      return result.exitCode === 0 ? null : (result.stdout ?? '');
    },
    async close() {
      engine.free();
      for (const connection of connections) await connection.dispose();
    },
  };
}

let instantiated = false;

function instantiateEngine() {
  if (instantiated) return;
  const glueFile = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const wasm = fs.readFileSync(path.join(path.dirname(glueFile), 'schema_engine_bg.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    './schema_engine_bg.js': engineGlue,
  });
  const { exports } = instance;
  engineGlue.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start();
  instantiated = true;
}

function listMigrations(folder: string) {
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}

function describe(error: unknown): string {
  return error instanceof Error
    ? error.message
    : typeof error === 'string'
      ? error
      : JSON.stringify(error);
}
