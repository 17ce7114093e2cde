import { type AugmentablePair, augmentPair } from '@/lib/core/augment/augment-pair';
import type { Augmentation } from '@/lib/core/augment/augmentation';
import type { SourceResponse } from '@/lib/core/dataset/source-row';
import { rowTexts } from '@/lib/core/export/row-texts';
import { parseAugmentation } from '@/lib/schema/recipe/augmentation-schema';
import { MAIN_REWARDS } from '@/lib/schema/shapes/long-column';
import { readMessages } from '@/lib/services/export/read-messages';
import { AugmentTally } from './augment-tally';
import type { ReadPair } from './read-pairs';

/** An augmentation whose attributes may be left to the data. */
export type AugmentationWish = Omit<Augmentation, 'attributes'> & { attributes: string[] | null };

/**
 * Turns pairs into rows, counting what becomes of them. Without attributes the goal is the reward, score or rating of
 * the first pair that is scored on both sides, else the first reward that it has.
 */
export class PairAugmenter {
  readonly tally = new AugmentTally();
  /** Names of all rewards seen. */
  readonly rewards = new Set<string>();
  readonly #wish: AugmentationWish;
  /** Null until the attributes are known. */
  options: Augmentation | null;

  /** Throws `invalid_input` for options that are wrong. */
  constructor(wish: AugmentationWish) {
    this.#wish = wish;
    this.options = wish.attributes && parseAugmentation(wish);
  }

  /** Returns the rows of a pair as lines, the empty text where it gives none. */
  linesOf(read: ReadPair): string {
    const [chosen, rejected] = read.responses;
    if (!chosen || !rejected) throw new Error('a pair has two responses');
    for (const name in chosen.rewards) this.rewards.add(name);
    const { tally } = this;
    if (read.templated) tally.summary.keptTemplates++;
    const scores = { chosen: scoresOf(chosen), rejected: scoresOf(rejected) };
    this.options ??= this.#chooseAttribute(scores);
    const { options } = this;
    const [first = ''] = options?.attributes ?? [];
    const pair: AugmentablePair = {
      promptId: read.promptId,
      messages: read.messages,
      chosen: chosen.text,
      rejected: rejected.text,
      chosenRewards: scores.chosen,
      rejectedRewards: scores.rejected,
      scoreChosen: scores.chosen[first] ?? Number.NaN,
      scoreRejected: scores.rejected[first] ?? Number.NaN,
    };
    tally.addPair(pair, options);
    if (!options) return '';
    const rows = augmentPair(pair, options);
    tally.addRows(rows);
    return rows
      .flatMap((row) => {
        const pair = { ...row, messagesJson: JSON.stringify(row.messages) };
        return rowTexts('trl-conversational', pair, readMessages).map((text) => `${text}\n`);
      })
      .join('');
  }

  #chooseAttribute({ chosen, rejected }: Scores): Augmentation | null {
    const names = Object.keys(chosen).filter((name) => name in rejected);
    const name = MAIN_REWARDS.find((main) => names.includes(main)) ?? names[0];
    return name === undefined ? null : parseAugmentation({ ...this.#wish, attributes: [name] });
  }
}

type Scores = { chosen: Record<string, number>; rejected: Record<string, number> };

function scoresOf({ rewards }: SourceResponse): Record<string, number> {
  const entries = Object.entries(rewards).flatMap(([name, reward]): [string, number][] =>
    reward === null ? [] : [[name, reward]],
  );
  return Object.fromEntries(entries);
}
