import { type Random, seededRandom } from '@/lib/core/random/seeded-random';

/** A kind of request, how long it may take, and its address for a dataset, which `random` may vary. */
export type PageRequest = {
  what: string;
  limitMs: number;
  /** True where the cost may grow with the responses per prompt. */
  growsWithResponses?: boolean;
  path: (dataset: string, random: Random) => string;
};

const PAGE_MS = 150;
const MATRIX_MS = 100;
/** Every chart of the overview. */
const OVERVIEW_MS = 120;
const FIRST_RECIPE_MS = 300;

/** The requests that are measured. Those over any filter ask for other prompts every time. */
export const PAGE_REQUESTS: readonly PageRequest[] = [
  { what: 'overview', limitMs: PAGE_MS, path: (name) => `/datasets/${name}` },
  {
    what: 'overview, any filter',
    limitMs: PAGE_MS,
    path: (name, random) => `/datasets/${name}?mu=${muRange(random)}`,
  },
  {
    what: 'overview (JSON), any filter',
    limitMs: OVERVIEW_MS,
    path: (name, random) =>
      `/datasets/${name}/overview.json?mu=${muRange(random)}&sigma=${sigmaRange(random)}`,
  },
  { what: 'pairings', limitMs: PAGE_MS, path: (name) => `/datasets/${name}/pairings` },
  {
    what: 'pairings, any filter',
    limitMs: PAGE_MS,
    path: (name, random) => `/datasets/${name}/pairings?mu=${muRange(random)}`,
  },
  {
    what: 'prompts, any filter, by σ',
    limitMs: PAGE_MS,
    path: (name, random) => `/datasets/${name}/prompts?mu=${muRange(random)}&sort=-sigma`,
  },
  {
    what: 'matrix (API), any filter',
    limitMs: MATRIX_MS,
    path: (name, random) =>
      `/api/datasets/${name}/matrix?mu=${muRange(random)}&sigma=${sigmaRange(random)}`,
  },
  {
    what: 'recipe, first over any filter',
    limitMs: FIRST_RECIPE_MS,
    growsWithResponses: true,
    path: (name, random) =>
      `/datasets/${name}/recipe?mu=${muRange(random)}&recipe=${mixedRecipe(random)}`,
  },
  {
    what: 'recipe, a change of it',
    limitMs: PAGE_MS,
    growsWithResponses: true,
    path: (name, random) => `/datasets/${name}/recipe?recipe=${mixedRecipe(random)}`,
  },
];

/** Returns the same draws for the same kind of request, whatever the dataset. */
export function requestRandom(request: PageRequest): Random {
  return seededRandom(`bench:${request.what}`);
}

/** Points for most prompts, best of n for the rest, with another seed and margin every time. */
function mixedRecipe(random: Random): string {
  const seed = String(Math.floor(random() * 1e6));
  return encodeURIComponent(
    JSON.stringify({
      version: 1,
      strategies: [
        { kind: 'points', pairings: ['max__mu-2s', 'max__mu-s'], weight: 3 },
        { kind: 'best-of-n', m: 5, seed, weight: 1 },
      ],
      constraints: { margin: [Number(random().toFixed(3)), null] },
      seed,
    }),
  );
}

/** The means of a workload have a σ of 2 around 0: most ranges hold most prompts. */
function muRange(random: Random): string {
  return `${(-2 - 3 * random()).toFixed(4)}..${(2 + 3 * random()).toFixed(4)}`;
}

function sigmaRange(random: Random): string {
  return `${(0.8 * random()).toFixed(4)}..${(2 + random()).toFixed(4)}`;
}
