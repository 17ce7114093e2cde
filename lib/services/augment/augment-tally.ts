import {
  type AugmentablePair,
  type AugmentedPair,
  augmentationOutcome,
} from '@/lib/core/augment/augment-pair';
import type { Augmentation } from '@/lib/core/augment/augmentation';
import type { ImportFinding } from '@/lib/core/views/import-view';

const CASES_SHOWN = 20;

/** What augmenting files did. `pairs` are those read: the augmented, tied, unscored and not drawn ones add up to them. */
export type AugmentSummary = {
  pairs: number;
  augmented: number;
  /** Pairs both of whose sides have the same goals; they are left out. */
  tied: number;
  /** Pairs that lack a reward on a side; they are left out. */
  unscored: number;
  /** Pairs of prompts that are not in the drawn half. */
  outsideHalf: number;
  /** Rows written, and how many of them are pairs kept as they were. */
  rows: number;
  originals: number;
  /** Rows of the files that are no pairs. */
  badRows: ImportFinding;
  /** Pairs whose prompt is a chat template that could not be turned back into messages. */
  keptTemplates: number;
  /** Augmented pairs with a goal outside of the scale, and the lowest and highest goal of all; null where there is none. */
  outsideScale: number;
  lowestGoal: number | null;
  highestGoal: number | null;
};

/** Counts what becomes of the pairs of files. */
export class AugmentTally {
  readonly summary: AugmentSummary = {
    ...{ pairs: 0, augmented: 0, tied: 0, unscored: 0, outsideHalf: 0, rows: 0, originals: 0 },
    badRows: { count: 0, cases: [] },
    ...{ keptTemplates: 0, outsideScale: 0, lowestGoal: null, highestGoal: null },
  };

  /** Counts a row that is no pair; the first 20 are kept with their place. */
  addBadRow(file: string, line: number, detail: string): void {
    const { badRows } = this.summary;
    badRows.count++;
    if (badRows.cases.length < CASES_SHOWN) badRows.cases.push({ file, line, detail });
  }

  /** Counts a pair; without options no reward is known yet, and it is unscored. */
  addPair(pair: AugmentablePair, options: Augmentation | null): void {
    const { summary } = this;
    summary.pairs++;
    switch (options ? augmentationOutcome(pair, options) : 'unscored') {
      case 'augmented':
        summary.augmented++;
        if (options) this.#addGoals(pair, options);
        break;
      case 'tied':
        summary.tied++;
        break;
      case 'unscored':
        summary.unscored++;
        break;
      case 'outside-half':
        summary.outsideHalf++;
        break;
    }
  }

  /** Counts the rows that a pair gave. */
  addRows(rows: readonly AugmentedPair[]): void {
    this.summary.rows += rows.length;
    this.summary.originals += rows.filter(({ goal }) => goal === null).length;
  }

  #addGoals(pair: AugmentablePair, { attributes, scale }: Augmentation): void {
    const { summary } = this;
    const goals = attributes.flatMap((name) => [
      pair.chosenRewards[name] ?? scale.low,
      pair.rejectedRewards[name] ?? scale.low,
    ]);
    const lowest = Math.min(...goals);
    const highest = Math.max(...goals);
    if (lowest < scale.low || highest > scale.high) summary.outsideScale++;
    summary.lowestGoal = Math.min(lowest, summary.lowestGoal ?? lowest);
    summary.highestGoal = Math.max(highest, summary.highestGoal ?? highest);
  }
}
