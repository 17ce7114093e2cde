import { AppError } from '@/lib/core/errors/app-error';
import type { PolicyAnswer, PolicyRequest } from '@/lib/core/policy/policy';
import type { SearchParameters } from '@/lib/core/tree/search-parameters';
import { evaluationRequest, parseEvaluation } from '@/lib/core/tree/self-evaluation';
import { readConstraints } from '@/lib/schema/score/read-constraints';
import { hashPrompt } from '@/lib/services/import/prompt-identity';
import { type SearchablePrompt, searchPrompt } from '@/lib/services/search-tree/search-prompt';
import type { RunItem } from './prompt-file';
import { evaluationKey, treeKey } from './sample-key';

/** Answers all `request.n` samples of a request under the keys of its first samples, from the journal or by asking. */
export type AskAll = (
  request: PolicyRequest,
  keyOf: (first: number) => string,
) => Promise<PolicyAnswer>;

/** Returns what a tree of a prompt of a run is grown from. Throws `invalid_input` where it has no constraints, or one that cannot be used. */
export function searchableItem({ meta, promptId, messages }: RunItem): SearchablePrompt {
  const read = readConstraints(meta);
  if (read === null) {
    const words =
      'the prompt has no constraints (instruction_id_list and kwargs), by which a tree search rewards responses';
    throw new AppError('invalid_input', words);
  }
  if (read.problem !== undefined) throw new AppError('invalid_input', read.problem);
  const { constraints } = read;
  return { promptId: promptId ?? hashPrompt(messages), messages, constraints };
}

/**
 * Searches the tree of the prompt at a place of a run; its responses end before any of `stop`. The same plan and answers give the same
 * tree. Rejects as `ask` does.
 */
export function itemTree(
  item: number,
  prompt: SearchablePrompt,
  { search, stop }: { search: SearchParameters; stop: readonly string[] },
  ask: AskAll,
) {
  return searchPrompt(prompt, search, {
    ask: (number, request) => ask({ ...request, stop }, (first) => treeKey(item, number, first)),
    evaluate: async (number, response) => {
      const request = evaluationRequest(prompt.messages, response);
      const { samples } = await ask(request, () => evaluationKey(item, number));
      return parseEvaluation(samples[0]?.text ?? '');
    },
  });
}
