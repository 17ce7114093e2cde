import type { SearchTree, TreeNode, TreeParameters } from '@/lib/core/tree/search-tree';

/** A node as it is stored, exported and imported. */
export type TreeNodeJson = {
  nodeId: string;
  parentId: string | null;
  text: string;
  N: number | null;
  Q: number | null;
  prior: number | null;
  reward: number | null;
  terminal: boolean;
};

/** A tree as it is stored, exported and imported. */
export type TreeJson = { parameters?: TreeParameters; nodes: TreeNodeJson[] };

/** Returns a tree as a JSON value with keys in a fixed order. */
export function treeJson({ nodes, parameters }: SearchTree): TreeJson {
  return { ...(parameters ? { parameters } : {}), nodes: nodes.map(nodeJson) };
}

function nodeJson(node: TreeNode): TreeNodeJson {
  const { id: nodeId, parentId, text, visits: N, value: Q, prior, reward, terminal } = node;
  return { nodeId, parentId, text, N, Q, prior, reward, terminal };
}
