import { packageBinary } from './package-binary.mjs';
import { runNode } from './run-child.mjs';
import { SetupError } from './setup-error.mjs';

/** Builds the pages for production. */
export async function buildPages() {
  const { status, output } = await runNode([packageBinary('next'), 'build'], {
    env: { NODE_ENV: 'production' },
  });
  if (status === 0) return;
  throw new SetupError(
    'Building the pages failed: correct what the lines above name and run the command again.',
    { output },
  );
}
