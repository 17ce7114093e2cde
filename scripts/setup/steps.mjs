import { buildPages } from './build-pages.mjs';
import { bundleCommandLine } from './bundle-command-line.mjs';
import { generateClient } from './generate-client.mjs';
import { installPackages } from './install-packages.mjs';

const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;

/** What makes a checkout runnable, in order. Each names all it depends on, so that it runs only when that has changed. */
export const steps = {
  install: {
    name: 'install',
    title: 'Installing the packages (a minute or two the first time)',
    inputs: ['package.json', 'package-lock.json', '.npmrc', 'stubs'],
    salt: machine,
    outputs: ['node_modules/.package-lock.json'],
    run: installPackages,
  },
  generate: {
    name: 'generate',
    title: 'Generating the database client',
    inputs: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    salt: '',
    outputs: ['lib/data/generated/client.ts'],
    run: generateClient,
  },
  commandLine: {
    name: 'command-line',
    title: 'Building the command line',
    inputs: [
      'cli',
      'lib',
      'prisma/schema.prisma',
      'tsconfig.json',
      'package-lock.json',
      'scripts/setup/bundle-command-line.mjs',
    ],
    salt: machine,
    outputs: ['dist/cli.mjs'],
    run: bundleCommandLine,
  },
  pages: {
    name: 'pages',
    title: 'Building the pages',
    inputs: [
      'app',
      'components',
      'lib',
      'public',
      'prisma/schema.prisma',
      'next.config.mjs',
      'postcss.config.mjs',
      'proxy.ts',
      'instrumentation.ts',
      'tsconfig.json',
      'package-lock.json',
    ],
    salt: machine,
    outputs: ['.next/BUILD_ID'],
    run: buildPages,
  },
};

/** The steps that the command line needs; the server needs the pages as well. */
export const commandLineSteps = [steps.install, steps.generate, steps.commandLine];

/** All steps. */
export const allSteps = [...commandLineSteps, steps.pages];
