import { pairOutcome } from '@/lib/core/rewards/pair-outcome';
import { PAIRING_COUNT, PAIRINGS } from '@/lib/core/rewards/pairing';
import type { PointPick } from '@/lib/core/rewards/pick-points';
import type { RewardMoments } from '@/lib/core/rewards/reward-moments';
import { POINT_COUNT, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import type { EffectBestOfN, EffectPairing, EffectStep } from '@/lib/core/views/effect-view';

type PickedResponse = Pick<PointPick, 'index' | 'reward'>;
type PickedPair = { chosen: PickedResponse; rejected: PickedResponse };

/** The sums over prompts at one n. */
export class StepTally {
  readonly n: number;
  #leftOut = 0;
  #skipped = 0;
  #withPoints = 0;
  #distinct = 0;
  #allDistinct = 0;
  readonly #rewards = new Float64Array(POINT_COUNT);
  readonly #zScores = new Float64Array(POINT_COUNT);
  readonly #pairings = Array.from({ length: PAIRING_COUNT }, () => new PairTally());
  readonly #best = new PairTally();
  #bestRejected = 0;
  #bestRejectedZ = 0;

  constructor(n: number) {
    this.n = n;
  }

  /** Counts a prompt with fewer than n scored responses. */
  addLeftOut(): void {
    this.#leftOut++;
  }

  /** Counts a prompt whose n rewards give no points. */
  addSkipped(): void {
    this.#skipped++;
  }

  /** Adds a prompt by its seven picks, the moments of all its rewards and its best-of-n pair. */
  addPicks(picks: readonly PointPick[], whole: RewardMoments, best: PickedPair | null): void {
    // Rewards a few subnormal numbers apart have a σ that underflows to 0.
    const z = (reward: number) => (whole.sigma > 0 ? (reward - whole.mu) / whole.sigma : 0);
    const distinct = new Set(picks.map(({ index }) => index)).size;
    this.#withPoints++;
    this.#distinct += distinct;
    if (distinct === POINT_COUNT) this.#allDistinct++;
    for (const [point, { reward }] of picks.entries()) {
      this.#rewards[point] = (this.#rewards[point] ?? 0) + reward;
      this.#zScores[point] = (this.#zScores[point] ?? 0) + z(reward);
    }
    const [rejected, chosen] = [picks[0], picks[POINT_COUNT - 1]];
    if (!rejected || !chosen) return;
    const extremes = { chosen, rejected };
    for (let position = 0; position < PAIRING_COUNT; position++) {
      const pairing = PAIRINGS[position];
      const upper = picks[pairing?.chosenIndex ?? 0];
      const lower = picks[pairing?.rejectedIndex ?? 0];
      if (upper && lower) this.#pairings[position]?.add(upper, lower, extremes);
    }
    if (!best) return;
    this.#best.add(best.chosen, best.rejected, extremes);
    this.#bestRejected += best.rejected.reward;
    this.#bestRejectedZ += z(best.rejected.reward);
  }

  /** Returns counts and means of what was added. */
  result(): EffectStep {
    const mean = (sum: number) => (this.#withPoints === 0 ? null : sum / this.#withPoints);
    return {
      n: this.n,
      prompts: this.#withPoints + this.#skipped,
      leftOut: this.#leftOut,
      skipped: this.#skipped,
      points: REWARD_POINTS.map((point, i) => ({
        point,
        meanReward: mean(this.#rewards[i] ?? 0),
        meanZ: mean(this.#zScores[i] ?? 0),
      })),
      meanDistinct: mean(this.#distinct),
      allDistinct: this.#allDistinct,
      pairings: PAIRINGS.map(({ chosen, rejected }, i): EffectPairing => {
        const tally = this.#pairings[i] ?? new PairTally();
        return { chosen, rejected, ...tally.counts(), meanMargin: tally.meanMargin() };
      }),
      bestOfN: this.#bestResult(mean),
    };
  }

  #bestResult(mean: (sum: number) => number | null): EffectBestOfN {
    const { usable, tied, sameAsExtremes } = this.#best.counts();
    return {
      usable,
      tied,
      sameAsExtremes,
      meanMargin: this.#best.meanMargin(),
      meanRejectedReward: mean(this.#bestRejected),
      meanRejectedZ: mean(this.#bestRejectedZ),
    };
  }
}

class PairTally {
  readonly #counts = { usable: 0, collapsed: 0, tied: 0, skipped: 0 };
  #sameAsExtremes = 0;
  #margin = 0;

  add(chosen: PickedResponse, rejected: PickedResponse, extremes: PickedPair): void {
    const outcome = pairOutcome(chosen.index, chosen.reward, rejected.index, rejected.reward);
    this.#counts[outcome]++;
    if (outcome !== 'usable') return;
    this.#margin += chosen.reward - rejected.reward;
    const isSame =
      chosen.index === extremes.chosen.index && rejected.index === extremes.rejected.index;
    if (isSame) this.#sameAsExtremes++;
  }

  counts() {
    const { usable, collapsed, tied } = this.#counts;
    return { usable, collapsed, tied, sameAsExtremes: this.#sameAsExtremes };
  }

  meanMargin(): number | null {
    return this.#counts.usable === 0 ? null : this.#margin / this.#counts.usable;
  }
}
