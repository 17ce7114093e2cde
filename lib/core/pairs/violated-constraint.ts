import { isWithin } from '@/lib/core/filters/is-within';
import type { Range } from '@/lib/core/filters/prompt-filter';
import type { Constraints } from '@/lib/core/recipes/recipe';
import { sharedPrefix } from '@/lib/core/text/shared-prefix';
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
  const looks = sharedPrefix !== null || wordOverlap !== null || tokens !== null;
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
  if (isOpen(length) && isOpen(lengthRatio)) return null;
  const a = lengthOf(chosen);
  const b = lengthOf(rejected);
  if (!isWithin(a, length) || !isWithin(b, length)) return 'length';
  return isWithin(a === b ? 1 : a / b, lengthRatio) ? null : 'lengthRatio';
}

function isOpen({ from, to }: Range): boolean {
  return from === null && to === null;
}

function violatedByTexts(
  prompt: PairablePrompt,
  { chosen, rejected }: ResponsePair,
  constraints: Constraints,
): ConstraintKind | null {
  if (!needsTexts(constraints)) return null;
  if (constraints.dropUnfinished && [chosen, rejected].some(prompt.isUnfinished)) {
    return 'unfinished';
  }
  const a = prompt.text(chosen);
  const b = prompt.text(rejected);
  if (constraints.dropDuplicates && a === b) return 'duplicate';
  const { sharedPrefix: prefix, wordOverlap: overlap } = constraints;
  if (prefix !== null && sharedPrefix(a, b).ratio > prefix) return 'sharedPrefix';
  if (overlap !== null && wordOverlap(a, b) > overlap) return 'wordOverlap';
  return isOverBudget(prompt, [chosen, rejected], constraints) ? 'tokens' : null;
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
