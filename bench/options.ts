import { parseArgs } from 'node:util';

/** The parts of the bench, in the order in which they run. */
export const PARTS = [
  'reading',
  'import',
  'memory',
  'pair',
  'export',
  'search',
  'verify',
  'tree',
  'pages',
  'browser',
] as const;

/** One of `PARTS`. */
export type Part = (typeof PARTS)[number];

/** What the bench was asked to do. */
export type BenchOptions = {
  parts: readonly Part[];
  /** Multiplies the prompts of every workload. */
  scale: number;
  /** True where memory is also taken of a file ten times larger. */
  full: boolean;
};

/** Reads the arguments of `npm run bench`. Throws an Error that says what was expected. */
export function parseOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true },
      scale: { type: 'string', default: '1' },
      full: { type: 'boolean', default: false },
    },
  });
  const scale = Number(values.scale);
  if (!(scale > 0)) {
    throw new Error(`--scale: expected a number above 0, found ${JSON.stringify(values.scale)}`);
  }
  const only = (values.only ?? []).flatMap((list) => list.split(','));
  return { parts: only.length === 0 ? PARTS : only.map(parsePart), scale, full: values.full };
}

function parsePart(text: string): Part {
  const part = PARTS.find((known) => known === text);
  if (part) return part;
  throw new Error(`--only: expected ${PARTS.join(', ')}, found ${JSON.stringify(text)}`);
}
