import { numberFormat } from '@/lib/core/format/format-number';
import type { TreeNodeView } from '@/lib/core/views/prompt-view';

/** A node that is in sight, with its place among its siblings as assistive technology is told of it. */
export type TreeRow = {
  node: TreeNodeView;
  /** 1 for the root. */
  level: number;
  /** 1-based among `size` siblings. */
  position: number;
  size: number;
  children: number;
  expanded: boolean;
};

/** The numbers of a node, in the order of the columns. */
export const TREE_COLUMNS = ['visits', 'value', 'prior', 'reward'] as const;

/** One of `TREE_COLUMNS`. */
export type TreeColumn = (typeof TREE_COLUMNS)[number];

const THOUSAND = 1000;

/** Returns the nodes in sight in the order of the screen: those whose ancestors are all expanded. Linear in the nodes. */
export function treeRows(nodes: readonly TreeNodeView[], expanded: ReadonlySet<string>): TreeRow[] {
  const children = childrenOf(nodes);
  const rows: TreeRow[] = [];
  const waiting: TreeRow[] = rowsOf(children.get(null) ?? [], 1, children, expanded).reverse();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    if (!row.expanded) continue;
    const below = children.get(row.node.id) ?? [];
    waiting.push(...rowsOf(below, row.level + 1, children, expanded).reverse());
  }
  return rows;
}

/** Returns the nodes to begin with expanded: the root, and the way that was gone most often. */
export function firstExpanded(nodes: readonly TreeNodeView[]): Set<string> {
  const children = childrenOf(nodes);
  const open = new Set<string>();
  let [node] = children.get(null) ?? [];
  while (node) {
    const below: TreeNodeView[] = children.get(node.id) ?? [];
    if (below.length > 0) open.add(node.id);
    node = below.toSorted((a, b) => (b.visits ?? 0) - (a.visits ?? 0))[0];
  }
  return open;
}

/** Returns the nodes that have children. */
export function innerNodes(nodes: readonly TreeNodeView[]): Set<string> {
  return new Set(nodes.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
}

/** What a key does in a tree (WAI-ARIA, tree view pattern): the node to go to, and a node to open or close. */
export type TreeMove = { to: string | null; toggle: string | null };

/** Returns what a key does at a node that is in sight, null for a key that means nothing there. */
export function moveInTree(rows: readonly TreeRow[], at: string, key: string): TreeMove | null {
  const index = rows.findIndex(({ node }) => node.id === at);
  const row = rows[index];
  if (!row) return null;
  const go = (to: TreeRow | undefined): TreeMove => ({ to: to?.node.id ?? null, toggle: null });
  const toggle: TreeMove = { to: null, toggle: at };
  const hasChildren = row.children > 0;
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1]);
    case 'ArrowUp':
      return go(rows[index - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (!hasChildren) return go(undefined);
      return row.expanded ? go(rows[index + 1]) : toggle;
    case 'ArrowLeft':
      if (row.expanded) return toggle;
      return { to: row.node.parentId, toggle: null };
    case 'Enter':
    case ' ':
      return hasChildren ? toggle : go(undefined);
    default:
      return null;
  }
}

/** Returns how the numbers of each column are written: to three decimals, all alike. */
export function treeFormats(
  nodes: readonly TreeNodeView[],
): Record<TreeColumn, (value: number | null) => string> {
  const formatOf = (column: TreeColumn) => {
    const rounded = (value: number | null) =>
      value === null ? null : Math.round(value * THOUSAND) / THOUSAND;
    const format = numberFormat(nodes.map((node) => rounded(node[column])));
    return (value: number | null) => format(rounded(value));
  };
  return {
    visits: formatOf('visits'),
    value: formatOf('value'),
    prior: formatOf('prior'),
    reward: formatOf('reward'),
  };
}

/** Returns the text from the root to a node. */
export function textSoFar(nodes: readonly TreeNodeView[], id: string): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const steps: string[] = [];
  let node = byId.get(id);
  while (node) {
    steps.push(node.text);
    node = node.parentId === null ? undefined : byId.get(node.parentId);
  }
  return steps.reverse().join('');
}

function childrenOf(nodes: readonly TreeNodeView[]): Map<string | null, TreeNodeView[]> {
  const children = new Map<string | null, TreeNodeView[]>();
  for (const node of nodes) {
    const known = children.get(node.parentId);
    if (known) known.push(node);
    else children.set(node.parentId, [node]);
  }
  return children;
}

function rowsOf(
  siblings: readonly TreeNodeView[],
  level: number,
  children: ReadonlyMap<string | null, readonly TreeNodeView[]>,
  expanded: ReadonlySet<string>,
): TreeRow[] {
  return siblings.map((node, i) => {
    const count = children.get(node.id)?.length ?? 0;
    return {
      ...{ node, level, position: i + 1, size: siblings.length, children: count },
      expanded: count > 0 && expanded.has(node.id),
    };
  });
}
