/** One node of a search tree. Numbers that a tree made elsewhere does not say are null. */
export type TreeNode = {
  id: string;
  /** Null for the root, whose text is empty in trees made here. */
  parentId: string | null;
  /** The step from the parent to here; the texts from the root on, put together, are the response so far. */
  text: string;
  /** Simulations that went through it. */
  visits: number | null;
  /** Q: what the search expects of going here, above its parent's own reward. */
  value: number | null;
  /** How likely the policy was to go here, above 0 and at most 1. */
  prior: number | null;
  /** What the full response through this node earned, 0 to 1 in trees made here. */
  reward: number | null;
  /** True where the response ends here. */
  terminal: boolean;
};

/** The parameters of a search by name. */
export type TreeParameters = Readonly<Record<string, string | number | boolean | null>>;

/** The tree of one prompt: each node after its parent, the root first. `parameters` are null where nobody says them. */
export type SearchTree = { nodes: readonly TreeNode[]; parameters: TreeParameters | null };

/** The name under which a prompt's metadata holds its tree. */
export const TREE_FIELD = 'tree';

/** Returns whether a prompt's metadata hold a tree: an object with a list of nodes. */
export function hasTree(meta: Readonly<Record<string, unknown>>): boolean {
  const value = meta[TREE_FIELD];
  return (
    typeof value === 'object' && value !== null && 'nodes' in value && Array.isArray(value.nodes)
  );
}

/** Returns the text from the root to each node, by id. A node must stand after its parent. */
export function pathTexts({ nodes }: Pick<SearchTree, 'nodes'>): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { id, parentId, text } of nodes) {
    paths.set(id, (parentId === null ? '' : (paths.get(parentId) ?? '')) + text);
  }
  return paths;
}
