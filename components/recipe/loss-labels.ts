import type { LossKind } from '@/lib/core/pairs/pair-prompt';

/** Why a prompt gives no pair, in the words of the screen. */
export const LOSS_LABELS: Record<LossKind, string> = {
  skipped: 'fewer than two scored responses, or all rewards equal',
  collapsed: 'both points pick the same response',
  tied: 'equal rewards',
  reversed: 'the draws crossed',
  noSiblings: 'no two scored responses under one parent of a search tree',
  deviation: 'a pick is too far from its point',
  nothing: 'no pair in the range',
  margin: 'margin outside its range',
  length: 'length outside its range',
  lengthRatio: 'length ratio outside its range',
  unfinished: 'an unfinished response',
  duplicate: 'equal texts',
  sharedPrefix: 'shared beginning outside its range',
  wordOverlap: 'too many words in common',
  tokens: 'more tokens than the budget',
  band: 'no pair in the band that was drawn',
  difficulty: 'no band for its difficulty',
  repeated: 'an earlier strategy made the same pair',
  excluded: 'left out by a person',
};
