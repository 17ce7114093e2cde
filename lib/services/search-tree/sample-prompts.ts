import type { Json, SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { AppError } from '@/lib/core/errors/app-error';
import type { Policy, PolicyRequest } from '@/lib/core/policy/policy';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { bindConstraints } from '@/lib/core/score/bind-constraints';
import { verifiedRewards } from '@/lib/core/score/verified-rewards';
import type { SearchParameters } from '@/lib/core/tree/search-parameters';
import { TREE_FIELD } from '@/lib/core/tree/search-tree';
import type { Constraint } from '@/lib/core/verify/instruction';
import { nextTurn } from '@/lib/services/next-turn';
import { TEXT_TOOLS } from '@/lib/services/verify/text-tools';
import { searchPrompt } from './search-prompt';

/** A prompt whose responses code can check, as IFEval's input has it. */
export type VerifiablePrompt = {
  prompt_id: string;
  prompt: string;
  instruction_id_list: readonly string[];
  kwargs: readonly Readonly<Record<string, unknown>>[];
};

/** How responses are sampled. */
export type SamplingPlan = {
  /** Independent responses of each prompt (rejection sampling), 0 for none. */
  responses: number;
  /** The tree search of each prompt, null for none. */
  search: SearchParameters | null;
  temperature: number | null;
  topP: number | null;
  maxTokens: number | null;
  seed: string;
};

/**
 * The policy to ask under a key: `ORDINAL:rs` for the independent responses of a prompt, `ORDINAL:0`, `ORDINAL:1`, … for the
 * requests of its tree. The same plan and answers ask under the same keys, so that stored answers can be given instead.
 */
export type PolicyByKey = (key: string) => Policy;

type Asked = {
  prompt: VerifiablePrompt;
  ordinal: number;
  policy: PolicyByKey;
  signal: AbortSignal;
};

/**
 * Yields each prompt with its sampled responses, rewarded by its constraints (`verifiedRewards`): the independent ones first
 * (attribute `source` is `rs`), then one of each node of its tree (`mcts`, with `node_id` and `parent_id`). The search's own reward
 * is the share of constraints satisfied. The prompt's metadata has the constraints, their number as `k`, and the tree. Rejects as
 * the policy does, and with `invalid_input` for constraints that are not understood. Memory: one prompt.
 */
export async function* samplePrompts(
  prompts: Iterable<VerifiablePrompt>,
  policy: PolicyByKey,
  plan: SamplingPlan,
  signal: AbortSignal,
): AsyncGenerator<SourceRow, void, undefined> {
  let ordinal = 0;
  for (const prompt of prompts) {
    const constraints = constraintsOf(prompt);
    const asked = { prompt, ordinal, policy, signal };
    const independent = await sampleIndependent(asked, plan, constraints);
    const searched = await searchOf(asked, plan.search, constraints);
    const { instruction_id_list, kwargs } = prompt;
    yield {
      promptId: prompt.prompt_id,
      messages: messagesOf(prompt),
      templated: false,
      meta: {
        instruction_id_list: [...instruction_id_list],
        kwargs: kwargs.map(jsonOf),
        k: constraints.length,
        ...searched.meta,
      },
      responses: [...independent, ...searched.responses],
    };
    ordinal++;
    await nextTurn();
  }
}

async function sampleIndependent(
  { prompt, ordinal, policy, signal }: Asked,
  { responses, seed, temperature, topP, maxTokens }: SamplingPlan,
  constraints: readonly Constraint[],
): Promise<SourceResponse[]> {
  if (responses === 0) return [];
  const random = seededRandom(`${seed}:rs:${prompt.prompt_id}`);
  const request: PolicyRequest = {
    messages: messagesOf(prompt),
    prefix: '',
    n: responses,
    temperature,
    topP,
    maxTokens,
    stop: [],
    seed: Math.floor(random() * 2 ** 31),
    logprobs: false,
  };
  const { samples, model } = await policy(`${ordinal}:rs`).sample(request, signal);
  return samples.map(({ text, finishReason, tokens }) => ({
    text,
    rewards: verifiedRewards(text, constraints, false, TEXT_TOOLS),
    attributes: { model, source: 'rs', finish_reason: finishReason, completion_tokens: tokens },
  }));
}

async function searchOf(
  { prompt, ordinal, policy, signal }: Asked,
  search: SearchParameters | null,
  constraints: readonly Constraint[],
): Promise<{ meta: Record<string, Json>; responses: SourceResponse[] }> {
  if (search === null) return { meta: {}, responses: [] };
  const searchable = { promptId: prompt.prompt_id, messages: messagesOf(prompt), constraints };
  const { tree, responses } = await searchPrompt(searchable, search, {
    ask: (number, request) => policy(`${ordinal}:${number}`).sample(request, signal),
  });
  return { meta: { [TREE_FIELD]: tree }, responses };
}

function constraintsOf({ prompt_id, instruction_id_list, kwargs }: VerifiablePrompt) {
  const bound = bindConstraints(
    instruction_id_list.map((id, i) => ({ id, parameters: kwargs[i] ?? {} })),
  );
  if (bound.problem === undefined) return bound.constraints;
  const words = `prompt ${JSON.stringify(prompt_id)}: ${bound.problem}`;
  throw new AppError('invalid_input', words);
}

function messagesOf({ prompt }: VerifiablePrompt) {
  return [{ role: 'user', content: prompt }];
}

function jsonOf(parameters: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, jsonValue(value)]),
  );
}

function jsonValue(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
