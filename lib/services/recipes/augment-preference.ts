import { augmentPair } from '@/lib/core/augment/augment-pair';
import type { Augmentation } from '@/lib/core/augment/augmentation';
import type { PreferencePair } from '@/lib/core/export/preference-pair';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';

/** The named rewards of both responses of a pair. */
export type PairRewards = {
  chosen: Record<string, number>;
  rejected: Record<string, number>;
};

/** Returns what an augmentation makes of a pair (see `augmentPair`); the pair itself where there is none. */
export function augmentPreference(
  pair: PreferencePair,
  rewards: PairRewards,
  augmentation: Augmentation | null,
): PreferencePair[] {
  if (!augmentation) return [pair];
  const { messagesJson, ...rest } = pair;
  const messages = storedMessages.parse(JSON.parse(messagesJson));
  const augmentable = {
    ...rest,
    messages,
    chosenRewards: rewards.chosen,
    rejectedRewards: rewards.rejected,
  };
  return augmentPair(augmentable, augmentation).map(({ messages, goal: _, ...row }) => ({
    ...row,
    messagesJson: JSON.stringify(messages),
  }));
}
