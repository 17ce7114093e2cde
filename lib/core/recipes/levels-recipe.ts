import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import { pairingRecipe } from './pairing-recipe';
import type { Band, Levels, Recipe } from './recipe';

/** A pair of levels at one difficulty (null: any) with a weight above zero. */
export type WeightedLevels = Levels & { difficulty: number | null; weight: number };

type View = { reward: string | null; sigma: SigmaKind };

/** Returns the recipe that takes pairs of some levels, at most `cap` of a prompt. */
export function levelsRecipe(levels: readonly Levels[], cap: number, view: View): Recipe {
  const strategy = { kind: 'verified', levels, weight: null, cap, seed: '1' } as const;
  return { ...pairingRecipe({ chosen: 'max', rejected: 'min' }, view), strategies: [strategy] };
}

/**
 * Returns the recipe that mixes pairs of levels by weight: a band for each, its contrast c − r and its quality c, so
 * that each prompt draws one of those for its difficulty.
 */
export function mixRecipe(mix: readonly WeightedLevels[], cap: number, view: View): Recipe {
  const levels = new Map(
    mix.map(({ chosen, rejected }) => [`${chosen}:${rejected}`, { chosen, rejected }]),
  );
  return { ...levelsRecipe([...levels.values()], cap, view), bands: mix.map(bandOf) };
}

function bandOf({ chosen, rejected, difficulty, weight }: WeightedLevels): Band {
  const margin = chosen - rejected;
  return {
    margin: { from: margin, to: margin },
    chosen: { from: chosen, to: chosen },
    difficulty: { from: difficulty, to: difficulty },
    weight,
  };
}
