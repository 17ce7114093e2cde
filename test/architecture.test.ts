import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const cruiseResult = z.object({
  summary: z.object({ error: z.int(), totalCruised: z.int() }),
});

test('the layer check sees the whole graph and finds nothing wrong', () => {
  const roots = ['app', 'cli', 'components', 'lib', 'instrumentation.ts', 'proxy.ts'];
  const output = execFileSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--output-type',
      'json',
      ...roots,
    ],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const { summary } = cruiseResult.parse(JSON.parse(output));
  expect(summary.error).toBe(0);
  expect(summary.totalCruised).toBeGreaterThan(300);
});

test.each([
  [
    'lib/core/planted.ts',
    "import fs from 'node:fs';\nexport const planted = fs;\n",
    'core-is-pure',
  ],
  [
    'lib/data/planted.ts',
    "import { nextTurn } from '@/lib/services/next-turn';\nexport const planted = nextTurn;\n",
    'layer:lib/data/',
  ],
  [
    'components/planted.ts',
    "import { getContext } from '@/lib/context';\nexport const planted = getContext;\n",
    'layer:components',
  ],
  [
    'cli/planted.ts',
    "import { PrismaClient } from '@/lib/data/generated/client';\nexport const planted = PrismaClient;\n",
    'database-only-in-data',
  ],
  [
    'components/planted.ts',
    "import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';\nexport const planted = parseRecipe;\n",
    'schemas-load-when-needed',
  ],
])('an import that breaks the layers is reported: %s', (file, content, rule) => {
  fs.writeFileSync(file, content);
  try {
    const run = () =>
      execFileSync(
        process.execPath,
        ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err', file],
        { encoding: 'utf8', stdio: 'pipe' },
      );
    expect(run).toThrow(expect.objectContaining({ stdout: expect.stringContaining(rule) }));
  } finally {
    fs.rmSync(file);
  }
});

test('pages and routes are thin', () => {
  const files = fs
    .readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(page|route|layout)\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const lines = fs.readFileSync(path.join('app', file), 'utf8').split('\n').length;
    expect(lines, file).toBeLessThanOrEqual(80);
  }
});

test('versions are exact, so that an install gives what was tested', () => {
  const manifest = z
    .object({
      dependencies: z.record(z.string(), z.string()),
      devDependencies: z.record(z.string(), z.string()),
    })
    .parse(JSON.parse(fs.readFileSync('package.json', 'utf8')));
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(versions)) {
    expect(version, name).toMatch(/^(\d+\.\d+\.\d+|file:)/);
  }
});
