import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { NO_FILTER } from '@/lib/core/filters/prompt-filter';
import { type Pairing, pairingSlug } from '@/lib/core/rewards/pairing';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { OPEN_RANGE } from './format-recipe';
import type { Constraints, Recipe } from './recipe';

/** Constraints that ask for nothing but a margin above zero. */
const NO_CONSTRAINTS: Constraints = {
  margin: OPEN_RANGE,
  length: OPEN_RANGE,
  lengthRatio: OPEN_RANGE,
  sharedPrefix: {
    ratio: OPEN_RANGE,
    characters: OPEN_RANGE,
    words: OPEN_RANGE,
    wordRatio: OPEN_RANGE,
  },
  wordOverlap: null,
  tokens: null,
  dropTies: true,
  dropDuplicates: false,
  dropUnfinished: false,
};

/** Returns the recipe for any data that takes the nearest responses of one pairing, the usable prompts of the matrix. */
export function pairingRecipe(
  pairing: Pick<Pairing, 'chosen' | 'rejected'>,
  { reward, sigma }: { reward: string | null; sigma: SigmaKind },
): Recipe {
  return {
    name: '',
    fingerprint: null,
    reward,
    sigma,
    filter: NO_FILTER,
    responses: null,
    subsample: null,
    strategies: [
      {
        kind: 'points',
        pairings: [pairingSlug(pairing)],
        within: null,
        maxDeviation: null,
        weight: null,
        cap: null,
        seed: '1',
      },
    ],
    bands: [],
    constraints: NO_CONSTRAINTS,
    overrides: null,
    augmentation: null,
    split: null,
    seed: '1',
    format: DEFAULT_FORMAT,
  };
}
