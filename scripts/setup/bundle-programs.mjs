import { inProject } from './project-root.mjs';

/** Bundles development programs (paths by name) into a folder as `NAME.mjs`; packages stay outside. */
export async function bundlePrograms(entryPoints, outdir) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: inProject(),
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
  await esbuild.stop();
}
