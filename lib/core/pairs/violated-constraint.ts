import { isOpenRange } from '@/lib/core/filters/is-open-range';
import { isWithin } from '@/lib/core/filters/is-within';
import type { Constraints } from '@/lib/core/recipes/recipe';
import { sharedPrefix, sharedWords } from '@/lib/core/text/shared-prefix';
import { wordOverlap } from '@/lib/core/text/word-overlap';
import type { PairablePrompt, ResponsePair } from './pairable-prompt';

/** A constraint that a pair can fail, in the order in which they are tried: the cheap ones first. */
export type ConstraintKind =
  | 'tied'
  | 'margin'
  | 'length'
  | 'lengthRatio'
  | 'unfinished'
  | 'duplicate'
  | 'sharedPrefix'
  | 'wordOverlap'
  | 'tokens';

/** Returns whether judging a pair needs its texts or attributes. */
export function needsTexts(constraints: Constraints): boolean {
  const { sharedPrefix, wordOverlap, tokens, dropDuplicates, dropUnfinished } = constraints;
  const looks =
    !Object.values(sharedPrefix).every(isOpenRange) || wordOverlap !== null || tokens !== null;
  return looks || dropDuplicates || dropUnfinished;
}

/** Returns the first constraint that a pair of a prompt fails, null where it meets all. */
export function violatedConstraint(
  prompt: PairablePrompt,
  pair: ResponsePair,
  constraints: Constraints,
): ConstraintKind | null {
  return violatedByNumbers(prompt, pair, constraints) ?? violatedByTexts(prompt, pair, constraints);
}

function violatedByNumbers(
  { rewards, length: lengthOf }: PairablePrompt,
  { chosen, rejected }: ResponsePair,
  { dropTies, margin, length, lengthRatio }: Constraints,
): ConstraintKind | null {
  const gap = (rewards[chosen] ?? Number.NaN) - (rewards[rejected] ?? Number.NaN);
  if (dropTies && gap === 0) return 'tied';
  if (!isWithin(gap, margin)) return 'margin';
  if (isOpenRange(length) && isOpenRange(lengthRatio)) return null;
  const a = lengthOf(chosen);
  const b = lengthOf(rejected);
  if (!isWithin(a, length) || !isWithin(b, length)) return 'length';
  return isWithin(a === b ? 1 : a / b, lengthRatio) ? null : 'lengthRatio';
}

function violatedByTexts(
  prompt: PairablePrompt,
  { chosen, rejected }: ResponsePair,
  constraints: Constraints,
): ConstraintKind | null {
  if (!needsTexts(constraints)) return null;
  if (
    constraints.dropUnfinished &&
    [chosen, rejected].some((side) => prompt.attributes(side).finish_reason === 'length')
  ) {
    return 'unfinished';
  }
  const a = prompt.text(chosen);
  const b = prompt.text(rejected);
  if (constraints.dropDuplicates && a === b) return 'duplicate';
  const { sharedPrefix: prefix, wordOverlap: overlap } = constraints;
  if (!passesPrefix(a, b, prefix)) return 'sharedPrefix';
  if (overlap !== null && wordOverlap(a, b) > overlap) return 'wordOverlap';
  return isOverBudget(prompt, [chosen, rejected], constraints) ? 'tokens' : null;
}

function passesPrefix(
  a: string,
  b: string,
  { ratio, characters, words, wordRatio }: Constraints['sharedPrefix'],
): boolean {
  if (!isOpenRange(ratio) || !isOpenRange(characters)) {
    const shared = sharedPrefix(a, b);
    if (!isWithin(shared.ratio, ratio) || !isWithin(shared.characters, characters)) return false;
  }
  if (isOpenRange(words) && isOpenRange(wordRatio)) return true;
  const shared = sharedWords(a, b);
  return isWithin(shared.words, words) && isWithin(shared.ratio, wordRatio);
}

function isOverBudget(
  { tokens: count }: PairablePrompt,
  sides: readonly number[],
  { tokens: budget }: Constraints,
): boolean {
  if (!budget) return false;
  if (!count) throw new Error('the tokens of this prompt were not asked for');
  return sides.some((index) => count(index) > budget.max);
}
