import { framePicks } from '@/lib/core/frames/frame-picks';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { PairablePrompt } from '@/lib/core/pairs/pairable-prompt';
import { padded } from '@/lib/services/import/encode-pending';
import { difficultyAt } from '@/lib/services/views/prompt-difficulties';
import type { PromptVectors } from '@/lib/services/views/walk-vectors';

const NOTHING = new Float64Array();

/**
 * Returns a prompt that can be paired from its rewards and lengths, in this order, and from the picks that are stored
 * of them. Asking for a text throws.
 */
export function pairableOfVectors(
  { ordinal, promptId, vectors }: PromptVectors,
  frame: RewardFrame,
  difficulties: Int32Array | null,
): PairablePrompt {
  const [rewards = NOTHING, lengths = NOTHING] = vectors;
  const unread = () => {
    throw new Error('texts are not in memory');
  };
  return {
    promptId,
    difficulty: difficultyAt(difficulties, ordinal),
    rewards: rewards.length === lengths.length ? rewards : padded(rewards, lengths.length),
    length: (index) => lengths[index] ?? 0,
    picks: onFirstUse(() => framePicks(frame, ordinal)),
    text: unread,
    attributes: unread,
  };
}

function onFirstUse<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
