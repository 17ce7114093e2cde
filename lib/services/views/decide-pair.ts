import { applyOverride } from '@/lib/core/pairs/apply-override';
import type { Override } from '@/lib/core/recipes/override';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { PickedPrompt } from '@/lib/core/rewards/pick-points';
import type { PairSide } from '@/lib/core/views/pairing-view';
import type { PairPoints, ResponseView } from '@/lib/core/views/prompt-view';
import { textDigest } from '@/lib/services/recipes/text-digest';
import { type SharedBeginning, sharedBeginning } from './shared-beginning';

/** The responses that a pairing picks of a prompt, by index, with their deviations in σ and the points. */
export type AutomaticPair = {
  chosen: { index: number; deviation: number };
  rejected: { index: number; deviation: number };
  pairing: Pairing;
};

type Sides = { chosen: PairSide; rejected: PairSide };

/** A pair after what a person decided. `conflict` says why a decision changed nothing. */
export type DecidedPair = { sides: Sides | null; points: PairPoints; conflict: string | null };

/** Returns what a pairing picks of a usable prompt. */
export function automaticPair({ picks }: PickedPrompt, pairing: Pairing): AutomaticPair | null {
  const chosen = picks?.[pairing.chosenIndex];
  const rejected = picks?.[pairing.rejectedIndex];
  return chosen && rejected ? { chosen, rejected, pairing } : null;
}

/** Returns the pair that a pairing and a person's decision about it come to. `responses` are in index order. */
export function decidePair(
  automatic: AutomaticPair | null,
  responses: readonly ResponseView[],
  override: Override | null,
): DecidedPair {
  const pairs = automatic
    ? [{ chosen: automatic.chosen.index, rejected: automatic.rejected.index, strategy: 0 }]
    : [];
  const made = { pairs, dropped: {}, lost: null };
  const { pairs: left, conflict } = override
    ? applyOverride(made, override, {
        count: responses.length,
        digest: (index) => textDigest(responses[index]?.text ?? ''),
        isScored: (index) => responses[index]?.reward !== null,
      })
    : { ...made, conflict: null };
  const [pair] = left;
  const picks = automatic && [
    { point: automatic.pairing.chosen, ...automatic.chosen },
    { point: automatic.pairing.rejected, ...automatic.rejected },
  ];
  const pickOf = (index: number | undefined) => picks?.find((pick) => pick.index === index) ?? null;
  const sideOf = (index: number) => sideAt(responses, index, pickOf(index)?.deviation ?? null);
  const chosen = pair && sideOf(pair.chosen);
  const rejected = pair && sideOf(pair.rejected);
  return {
    sides: chosen && rejected ? { chosen, rejected } : null,
    points: {
      chosen: pickOf(pair?.chosen)?.point ?? null,
      rejected: pickOf(pair?.rejected)?.point ?? null,
    },
    conflict,
  };
}

/** Returns both sides with what they begin with in common. */
export function describePair({ chosen, rejected }: Sides): Sides & SharedBeginning {
  return { chosen, rejected, ...sharedBeginning(chosen.text, rejected.text) };
}

function sideAt(
  responses: readonly ResponseView[],
  at: number,
  deviation: number | null,
): PairSide | null {
  const response = responses[at];
  if (!response) return null;
  const { index, text, reward, length, model } = response;
  return { index, text, reward: reward ?? Number.NaN, length, deviation, model };
}
