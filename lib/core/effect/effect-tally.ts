import { BEST_OF_N_DRAWS, pickBestOfN } from '@/lib/core/pairs/best-of-n';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { drawInOrder } from '@/lib/core/rewards/draw-subsample';
import { pickPoints } from '@/lib/core/rewards/pick-points';
import { type RewardMoments, rewardMoments } from '@/lib/core/rewards/reward-moments';
import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { EffectStep } from '@/lib/core/views/effect-view';
import { StepTally } from './step-tally';

/**
 * Adds up, prompt by prompt, what the prompts would give with n of their scored responses each, for several n. The
 * draws of a prompt depend on the seed and its id alone; the responses drawn for one n are among those of a larger n.
 */
export class EffectTally {
  readonly #seed: string;
  readonly #kind: SigmaKind;
  readonly #steps: StepTally[];

  /** `sizes` ascend. */
  constructor(sizes: readonly number[], seed: string, kind: SigmaKind) {
    this.#seed = seed;
    this.#kind = kind;
    this.#steps = sizes.map((n) => new StepTally(n));
  }

  /** Adds a prompt; rewards that are not finite are unscored. Cost: about 30 passes over n rewards for each n. */
  add(promptId: string, rewards: Float64Array): void {
    const scored = rewards.filter(Number.isFinite);
    const whole = rewardMoments(scored, this.#kind);
    const order = drawInOrder(this.#seed, promptId, scored.length, this.#mostDrawn(scored.length));
    const isDrawn = new Uint8Array(scored.length);
    let drawn = 0;
    for (const step of this.#steps) {
      if (step.n > scored.length) {
        step.addLeftOut();
        continue;
      }
      for (; drawn < step.n; drawn++) isDrawn[order[drawn] ?? drawn] = 1;
      const isWhole = step.n === scored.length;
      const kept = isWhole ? scored : scored.filter((_, i) => isDrawn[i] === 1);
      this.#addTo(step, promptId, kept, whole);
    }
  }

  /** The largest n that leaves out some of `scored` responses. */
  #mostDrawn(scored: number): number {
    return this.#steps.findLast(({ n }) => n < scored)?.n ?? 0;
  }

  #addTo(step: StepTally, promptId: string, rewards: Float64Array, whole: RewardMoments): void {
    const { picks } = pickPoints(rewards, this.#kind);
    if (!picks || !Number.isFinite(whole.sigma)) {
      step.addSkipped();
      return;
    }
    const random = seededRandom(`${this.#seed}:best-of-n:${promptId}`);
    const best = pickBestOfN(rewards, BEST_OF_N_DRAWS, random);
    const at = (index: number) => ({ index, reward: rewards[index] ?? Number.NaN });
    step.addPicks(picks, whole, best && { chosen: at(best.chosen), rejected: at(best.rejected) });
  }

  /** Returns what was added up, one entry for each n. */
  steps(): EffectStep[] {
    return this.#steps.map((step) => step.result());
  }
}
