import type { TreeNode } from './search-tree';

/** A node while its tree grows. */
export type GrownNode = {
  id: string;
  parent: GrownNode | null;
  children: GrownNode[];
  depth: number;
  text: string;
  /** The response from the root to here. */
  path: string;
  /** Tokens of the path, null where the policy does not say. */
  pathTokens: number | null;
  /** Tokens that were sampled for its step, of which some may have been cut off; null where the policy does not say. */
  stepTokens: number | null;
  visits: number;
  value: number;
  prior: number;
  /** 0 at the root, which has no response. */
  reward: number;
  terminal: boolean;
  /** True where nothing below it is left to find out. */
  exhausted: boolean;
};

/** Returns the root of a tree that begins with nothing. */
export function newRoot(): GrownNode {
  return {
    id: '0',
    parent: null,
    children: [],
    depth: 0,
    text: '',
    path: '',
    pathTokens: 0,
    stepTokens: 0,
    visits: 0,
    value: 0,
    prior: 1,
    reward: 0,
    terminal: false,
    exhausted: false,
  };
}

/**
 * Counts a simulation that ended at a node, up to the root: Q = r + γV with r the node's reward less its parent's and
 * V = Σ max(1, n)·Q / Σ max(1, n) over its children, 0 without any (arXiv 2405.00451, its published code).
 */
export function backUp(leaf: GrownNode, discount: number): void {
  for (let node: GrownNode | null = leaf; node; node = node.parent) {
    let weight = 0;
    let sum = 0;
    for (const { visits, value } of node.children) {
      weight += Math.max(1, visits);
      sum += Math.max(1, visits) * value;
    }
    node.visits++;
    node.value = gain(node) + (weight === 0 ? 0 : (discount * sum) / weight);
    if (node.children.length > 0) node.exhausted = node.children.every((one) => one.exhausted);
  }
}

/** Returns a node's reward less its parent's: its value before anything below it is known. */
export function gain({ reward, parent }: GrownNode): number {
  return reward - (parent?.reward ?? 0);
}

/** Returns a grown node as a node of a finished tree. */
export function finishedNode(node: GrownNode): TreeNode {
  const { id, parent, text, visits, value, prior, reward, terminal } = node;
  const isRoot = parent === null;
  return {
    id,
    parentId: parent?.id ?? null,
    text,
    visits,
    value,
    prior: isRoot ? null : prior,
    reward: isRoot ? null : reward,
    terminal,
  };
}
