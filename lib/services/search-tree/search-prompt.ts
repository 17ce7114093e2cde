import type { SourceResponse } from '@/lib/core/dataset/source-row';
import type { Message } from '@/lib/core/prompts/message';
import { VERIFIED } from '@/lib/core/score/verified-reward';
import { verifiedRewards } from '@/lib/core/score/verified-rewards';
import { growTree, type SearchWorld } from '@/lib/core/tree/grow-tree';
import { NODE_ATTRIBUTES } from '@/lib/core/tree/node-attributes';
import type { SearchParameters } from '@/lib/core/tree/search-parameters';
import type { Constraint } from '@/lib/core/verify/instruction';
import { type TreeJson, treeJson } from '@/lib/schema/tree/tree-json';
import { TEXT_TOOLS } from '@/lib/services/verify/text-tools';

/** A prompt whose tree can be grown: what verifiers reward its responses by, at least one constraint. */
export type SearchablePrompt = {
  promptId: string;
  messages: readonly Message[];
  constraints: readonly Constraint[];
};

/**
 * Grows the tree of a prompt (`growTree`). The search's own reward is the share of the constraints that a response satisfies. Returns
 * the tree as metadata have it, and a response of each node but the root with its verified rewards and the attributes `source`
 * (`mcts`), `node_id`, `parent_id`, `completion_tokens` of all of it and `sampled_tokens` of what was sampled for it alone. Rejects as
 * `world.ask` does.
 */
export async function searchPrompt(
  { promptId, messages, constraints }: SearchablePrompt,
  search: SearchParameters,
  world: Omit<SearchWorld, 'verify'>,
): Promise<{ tree: TreeJson; responses: SourceResponse[] }> {
  const rewardsOf = new Map<string, Record<string, number>>();
  const { tree, responses } = await growTree(messages, promptId, search, {
    ...world,
    verify(response) {
      const rewards = verifiedRewards(response, constraints, false, TEXT_TOOLS);
      rewardsOf.set(response, rewards);
      return (rewards[VERIFIED] ?? 0) / Math.max(1, constraints.length);
    },
  });
  return {
    tree: treeJson(tree),
    responses: responses.map(
      ({ nodeId, parentId, text, finishReason, tokens, sampledTokens, model }) => ({
        text,
        rewards: rewardsOf.get(text) ?? {},
        attributes: {
          model,
          source: 'mcts',
          finish_reason: finishReason,
          completion_tokens: tokens,
          sampled_tokens: sampledTokens,
          [NODE_ATTRIBUTES.node]: nodeId,
          [NODE_ATTRIBUTES.parent]: parentId,
        },
      }),
    ),
  };
}
