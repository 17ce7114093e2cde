/**
 * Who may import whom. A layer lists what it MAY see; every other import inside the repository is an error.
 * `test/architecture.test.ts` makes sure that the tool still sees the whole graph.
 */
const TEST = '\\.test\\.tsx?$';
const MAY_IMPORT = {
  'lib/core/': [],
  'lib/schema/': ['lib/core/'],
  'lib/config/': ['lib/core/', 'lib/schema/'],
  'lib/data/': ['lib/core/', 'lib/schema/'],
  'lib/io/': ['lib/core/', 'lib/schema/'],
  'lib/services/': ['lib/core/', 'lib/schema/', 'lib/data/', 'lib/io/'],
  'lib/jobs/': [
    'lib/core/',
    'lib/schema/',
    'lib/config/',
    'lib/data/',
    'lib/services/',
    'lib/context\\.ts',
  ],
  'lib/access/': ['lib/core/', 'lib/schema/', 'lib/config/'],
  'lib/context\\.ts': [
    'lib/core/',
    'lib/config/',
    'lib/data/',
    'lib/services/service-context',
    'lib/services/views/frame-cache',
    'lib/services/jobs/job-owner',
    'lib/services/tokenizers/tokenizer-shelf',
  ],
  'components/ui/': ['lib/core/format/'],
  'components/charts/': ['lib/core/', 'components/ui/'],
  'components/(?!ui/|charts/)': ['lib/core/', 'lib/schema/', 'components/'],
  'app/': [
    'lib/core/',
    'lib/schema/',
    'lib/config/',
    'lib/services/',
    'lib/jobs/',
    'lib/access/',
    'lib/context\\.ts',
    'components/',
  ],
  'cli/': [
    'lib/core/',
    'lib/schema/',
    'lib/config/',
    'lib/services/',
    'lib/jobs/',
    'lib/access/',
    'lib/context\\.ts',
  ],
};
const LAYERS = Object.keys(MAY_IMPORT).map((layer) => `^${layer}`);
const NPM = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
      name: `layer:${layer}`,
      severity: 'error',
      from: { path: `^${layer}`, pathNot: TEST },
      to: {
        path: '^(app|cli|components|lib)/',
        pathNot: [layer, ...allowed].map((path) => `^${path}`),
      },
    })),
    {
      name: 'every-file-has-a-layer',
      severity: 'error',
      from: { path: '^(components|lib)/', pathNot: [...LAYERS, TEST] },
      to: {},
    },
    {
      name: 'core-is-pure',
      comment: 'No Node, no package, no React.',
      severity: 'error',
      from: { path: '^lib/core/', pathNot: TEST },
      to: { dependencyTypes: ['core', ...NPM] },
    },
    {
      name: 'schema-is-zod-only',
      severity: 'error',
      from: { path: '^lib/schema/', pathNot: TEST },
      // iso-639-2 is a table of codes.
      to: { dependencyTypes: ['core', ...NPM], pathNot: 'node_modules/(zod|iso-639-2)/' },
    },
    {
      name: 'components-never-touch-node',
      severity: 'error',
      from: { path: '^components/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'react-only-in-the-interface',
      severity: 'error',
      from: { path: '^(lib|cli)/', pathNot: TEST },
      to: { path: 'node_modules/(react|react-dom|recharts)/' },
    },
    {
      name: 'next-only-at-the-edge',
      severity: 'error',
      from: { path: '^(lib|cli)/', pathNot: TEST },
      to: { path: 'node_modules/next/' },
    },
    {
      name: 'recharts-only-in-charts',
      severity: 'error',
      from: { path: '^(app|components)/', pathNot: '^components/charts/' },
      to: { path: 'node_modules/recharts/' },
    },
    {
      name: 'schemas-load-when-needed',
      comment:
        'No page has zod on first load: a component imports a schema by import(), or a type.',
      severity: 'error',
      from: { path: '^components/', pathNot: TEST },
      to: {
        path: ['node_modules/zod/', '^lib/schema/(?!views/)'],
        dependencyTypesNot: ['type-only'],
        dynamic: false,
      },
    },
    {
      name: 'database-only-in-data',
      severity: 'error',
      from: { path: '^(app|cli|components|lib)/', pathNot: ['^lib/data/', TEST] },
      to: { path: 'node_modules/(@prisma|better-sqlite3|pg)/|^lib/data/generated/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { pathNot: [TEST, '^(test|e2e|bench)/'] },
      to: { path: [TEST, '^(test|e2e|bench)/'] },
    },
    { name: 'not-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/data/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
