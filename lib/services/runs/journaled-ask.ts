import type { Policy, PolicyAnswer, PolicyRequest } from '@/lib/core/policy/policy';
import type { StoredAnswer } from '@/lib/schema/runs/stored-answer';
import type { RunJournal } from './run-journal';

/** Asks a policy under a key that says which request of the run it is. */
export type KeyedAsk = (
  key: string,
  request: PolicyRequest,
  signal: AbortSignal,
) => Promise<PolicyAnswer>;

/**
 * Returns a policy as something that is asked under keys, and asked once: an answer is in the journal before it is handed on, and
 * the same key gives it again without a request. `onAnswer` is told of the answers that are new.
 */
export function journaledAsk(
  policy: Policy,
  journal: RunJournal<StoredAnswer>,
  onAnswer: (answer: PolicyAnswer) => void,
): KeyedAsk {
  return async (key, request, signal) => {
    const known = await journal.find(key);
    if (known) return known.answer;
    const answer = await policy.sample(request, signal);
    await journal.add([{ key, entry: { answer, seed: request.seed } }]);
    onAnswer(answer);
    return answer;
  };
}
