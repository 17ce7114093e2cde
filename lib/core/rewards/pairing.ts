import {
  POINT_LABELS,
  POINT_MULTIPLIERS,
  parseRewardPoint,
  REWARD_POINTS,
  type RewardPoint,
} from './reward-point';

/** A choice of two points, the chosen one above the rejected one. */
export type Pairing = {
  chosen: RewardPoint;
  rejected: RewardPoint;
  /** Positions in `REWARD_POINTS`, 0 to 6; `chosenIndex > rejectedIndex`. */
  chosenIndex: number;
  rejectedIndex: number;
};

/**
 * The 21 pairings, highest chosen point first and, within it, lowest rejected point first: the reading order of
 * the matrix on screen. A position in this array identifies a pairing in columns of per-pairing values.
 */
export const PAIRINGS: readonly Pairing[] = listPairings();

/** How many pairings there are: 7 · 6 / 2. */
export const PAIRING_COUNT = PAIRINGS.length;

function listPairings(): Pairing[] {
  const pairings: Pairing[] = [];
  for (let chosenIndex = REWARD_POINTS.length - 1; chosenIndex > 0; chosenIndex--) {
    for (let rejectedIndex = 0; rejectedIndex < chosenIndex; rejectedIndex++) {
      const chosen = REWARD_POINTS[chosenIndex];
      const rejected = REWARD_POINTS[rejectedIndex];
      if (chosen && rejected) pairings.push({ chosen, rejected, chosenIndex, rejectedIndex });
    }
  }
  return pairings;
}

/** Returns the pairing of two points, or null unless `chosen` lies above `rejected`. */
export function findPairing(chosen: RewardPoint, rejected: RewardPoint): Pairing | null {
  return PAIRINGS.find((p) => p.chosen === chosen && p.rejected === rejected) ?? null;
}

/** Returns the position of a pairing in `PAIRINGS`, 0 to 20. */
export function pairingIndex(pairing: Pairing): number {
  return PAIRINGS.findIndex((p) => p.chosen === pairing.chosen && p.rejected === pairing.rejected);
}

/** Returns the pairing's slug, such as `max__mu-2s`. */
export function pairingSlug(pairing: Pick<Pairing, 'chosen' | 'rejected'>): string {
  return `${pairing.chosen}__${pairing.rejected}`;
}

/** Returns the pairing as a person reads it, such as `max ▸ μ−2σ`. */
export function pairingLabel(pairing: Pick<Pairing, 'chosen' | 'rejected'>): string {
  return `${POINT_LABELS[pairing.chosen]} ▸ ${POINT_LABELS[pairing.rejected]}`;
}

/** Returns the form of the paper's checkpoint names, such as `chosen_mu_1000sigma_rejected_mu_-2sigma`. */
export function pairingPaperName(pairing: Pick<Pairing, 'chosen' | 'rejected'>): string {
  return `chosen_mu_${POINT_MULTIPLIERS[pairing.chosen]}sigma_rejected_mu_${POINT_MULTIPLIERS[pairing.rejected]}sigma`;
}

const PAPER_NAME = /^chosen_(mu_-?\d+sigma)_rejected_(mu_-?\d+sigma)$/;

/** Returns the pairing that a slug or a paper name stands for, or null. */
export function parsePairing(text: string): Pairing | null {
  const paper = PAPER_NAME.exec(text.trim());
  const [chosenText, rejectedText, ...rest] = paper
    ? [paper[1], paper[2]]
    : text.trim().split('__');
  if (rest.length > 0) return null;
  const chosen = parseRewardPoint(chosenText ?? '');
  const rejected = parseRewardPoint(rejectedText ?? '');
  return chosen && rejected ? findPairing(chosen, rejected) : null;
}
