import type { PolicyAnswer, PolicyRequest, PolicySample } from '@/lib/core/policy/policy';
import type { Message } from '@/lib/core/prompts/message';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { settleAll } from '@/lib/core/run/settle-all';
import { cutStep, type Step } from './cut-step';
import { backUp, finishedNode, type GrownNode, gain, newRoot } from './grown-node';
import type { SearchParameters } from './search-parameters';
import type { SearchTree } from './search-tree';
import { selectionScore } from './selection-score';
import { siblingPriors } from './sibling-priors';
import { textLikeness } from './text-likeness';

/** What a search asks of the world. Both must answer the same to the same, so that the tree is the same. */
export type SearchWorld = {
  /** Answers the request of a running number: 0, 1, … within one tree. */
  ask: (number: number, request: PolicyRequest) => Promise<PolicyAnswer>;
  /** What the verifiers say of a full response, 0 to 1. */
  verify: (response: string) => number;
  /** What the policy says of a full response, 0 to 1; null where it says nothing. Asked where `selfEvaluation` is above 0. */
  evaluate?: (number: number, response: string) => Promise<number | null>;
};

/** The one full response of a node: the path to it and its roll-out. */
export type NodeResponse = {
  nodeId: string;
  parentId: string;
  text: string;
  finishReason: string | null;
  tokens: number | null;
  /** Tokens that were sampled for this node, without the path that its parent had already. */
  sampledTokens: number | null;
  model: string | null;
};

/** A finished search. */
export type GrownTree = {
  tree: SearchTree;
  /** One of every node but the root, in the order of the nodes. */
  responses: NodeResponse[];
  requests: number;
};

type Sampled = { sample: PolicySample; step: Step };

/**
 * Searches continuations of a prompt by Monte Carlo tree search: each simulation goes down by PUCT or UCT, samples the next steps
 * of the leaf, rolls each of them out to the end of the response, rewards that response, and backs up. Subtrees with nothing left
 * to find out are not entered again, and a tree without any other ends early.
 *
 * Deterministic: the same parameters, `promptId` and answers give the same tree, and requests with the same numbers. The roll-outs
 * of siblings are asked for together. Rejects as `world.ask` does, once the requests under way have ended. Cost beside the
 * requests: simulations × depth × width.
 */
export async function growTree(
  messages: readonly Message[],
  promptId: string,
  parameters: SearchParameters,
  world: SearchWorld,
): Promise<GrownTree> {
  const grower = new TreeGrower(messages, promptId, parameters, world);
  return grower.grow();
}

class TreeGrower {
  readonly #messages: readonly Message[];
  readonly #promptId: string;
  readonly #parameters: SearchParameters;
  readonly #world: SearchWorld;
  readonly #nodes: GrownNode[] = [newRoot()];
  readonly #responses: NodeResponse[] = [];
  #requests = 0;

  constructor(
    messages: readonly Message[],
    promptId: string,
    parameters: SearchParameters,
    world: SearchWorld,
  ) {
    this.#messages = messages;
    this.#promptId = promptId;
    this.#parameters = parameters;
    this.#world = world;
  }

  async grow(): Promise<GrownTree> {
    const [root = newRoot()] = this.#nodes;
    for (let done = 0; done < this.#parameters.simulations && !root.exhausted; done++) {
      const leaf = this.#select(root);
      await this.#expand(leaf);
      backUp(leaf, this.#parameters.discount);
    }
    return {
      tree: { nodes: this.#nodes.map(finishedNode), parameters: this.#parameters },
      responses: this.#responses,
      requests: this.#requests,
    };
  }

  #select(root: GrownNode): GrownNode {
    let node = root;
    while (node.children.length > 0) {
      let best: GrownNode | null = null;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const child of node.children) {
        const score = selectionScore(child, node.visits, this.#parameters);
        if (child.exhausted || score <= bestScore) continue;
        best = child;
        bestScore = score;
      }
      if (!best) break;
      node = best;
    }
    return node;
  }

  async #expand(leaf: GrownNode): Promise<void> {
    const { stepTokens, firstWidth, laterWidth } = this.#parameters;
    const n = leaf.depth === 0 ? firstWidth : laterWidth;
    const room = this.#roomAt(leaf.pathTokens);
    const maxTokens = room === null ? stepTokens : Math.min(stepTokens, room);
    const answer = await this.#ask(leaf.path, { n, maxTokens, logprobs: true });
    const kept = this.#unlike(answer.samples);
    const priors = siblingPriors(kept.map(({ sample }) => sample));
    const born = kept.map((one, i) => this.#addChild(leaf, one, priors[i] ?? 1));
    await this.#rollOut(born, answer.model);
    if (born.length === 0) leaf.exhausted = true;
  }

  /** The samples without those that add nothing, and those too much like an earlier one. */
  #unlike(samples: readonly PolicySample[]): Sampled[] {
    const { similarity } = this.#parameters;
    const kept: Sampled[] = [];
    for (const sample of samples) {
      const step = cutStep(sample, this.#parameters);
      if (step.text === '' && !step.ended) continue;
      const isLike = kept.some(
        (one) =>
          one.step.ended === step.ended && textLikeness(one.step.text, step.text) >= similarity,
      );
      if (!isLike) kept.push({ sample, step });
    }
    return kept;
  }

  #addChild(parent: GrownNode, { sample, step }: Sampled, prior: number): GrownNode {
    const { text, ended } = step;
    // A step cut at its sentence has as many tokens as its share of the characters, about.
    const share = sample.text.length === 0 ? 1 : text.length / sample.text.length;
    const tokens = sample.tokens === null ? null : Math.round(sample.tokens * share);
    const child: GrownNode = {
      ...newRoot(),
      id: String(this.#nodes.length),
      parent,
      depth: parent.depth + 1,
      text,
      path: parent.path + text,
      stepTokens: sample.tokens,
      pathTokens: parent.pathTokens === null || tokens === null ? null : parent.pathTokens + tokens,
      prior,
      terminal: ended,
    };
    const isFull = this.#roomAt(child.pathTokens) === 0;
    child.exhausted = ended || isFull || child.depth >= this.#parameters.depth;
    parent.children.push(child);
    this.#nodes.push(child);
    return child;
  }

  async #rollOut(born: readonly GrownNode[], model: string | null): Promise<void> {
    const asked = born.map((node) => {
      const { path, pathTokens: tokens, stepTokens, terminal } = node;
      const maxTokens = this.#roomAt(tokens);
      const known = { text: path, tokens, sampledTokens: stepTokens, model };
      if (terminal) return Promise.resolve({ ...known, finishReason: 'stop' });
      if (maxTokens === 0) return Promise.resolve({ ...known, finishReason: 'length' });
      return this.#ask(path, { n: 1, maxTokens, logprobs: false }).then((answer) => {
        const [rest] = answer.samples;
        const more = rest?.tokens ?? null;
        return {
          text: path + (rest?.text ?? ''),
          finishReason: rest?.finishReason ?? null,
          tokens: tokens === null || more === null ? null : tokens + more,
          sampledTokens: stepTokens === null || more === null ? null : stepTokens + more,
          model: answer.model,
        };
      });
    });
    const responses = await settleAll(asked);
    const rewards = await settleAll(responses.map(({ text }) => this.#rewardOf(text)));
    for (const [i, node] of born.entries()) {
      const response = responses[i];
      if (!response) continue;
      node.reward = rewards[i] ?? 0;
      node.value = gain(node);
      this.#responses.push({ nodeId: node.id, parentId: node.parent?.id ?? '', ...response });
    }
  }

  async #rewardOf(response: string): Promise<number> {
    const verified = this.#world.verify(response);
    const { selfEvaluation } = this.#parameters;
    const { evaluate } = this.#world;
    if (selfEvaluation === 0 || !evaluate) return verified;
    const own = await evaluate(this.#requests++, response);
    return own === null ? verified : (1 - selfEvaluation) * verified + selfEvaluation * own;
  }

  /** The tokens that are left behind so many; null where there is no limit that could be told. */
  #roomAt(tokens: number | null): number | null {
    const { maxTokens } = this.#parameters;
    return maxTokens === null || tokens === null ? maxTokens : Math.max(0, maxTokens - tokens);
  }

  #ask(
    prefix: string,
    wanted: Pick<PolicyRequest, 'n' | 'maxTokens' | 'logprobs'>,
  ): Promise<PolicyAnswer> {
    const { temperature, topP, seed } = this.#parameters;
    const number = this.#requests++;
    const random = seededRandom(`${seed}:tree:${this.#promptId}:${number}`);
    return this.#world.ask(number, {
      messages: this.#messages,
      prefix,
      temperature,
      topP,
      stop: [],
      seed: Math.floor(random() * 2 ** 31),
      ...wanted,
    });
  }
}
