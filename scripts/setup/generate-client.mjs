import { packageBinary } from './package-binary.mjs';
import { runNode } from './run-child.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Generates the database client from the schema. Generating runs no engine, yet Prisma downloads one unless told
 * where it is; any program that exists will do.
 */
export async function generateClient() {
  const { status, output } = await runNode([packageBinary('prisma'), 'generate'], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  if (status === 0) return;
  throw new SetupError(
    'Generating the database client failed: read the lines above and correct prisma/schema.prisma.',
    { output },
  );
}
