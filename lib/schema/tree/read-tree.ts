import * as z from 'zod';
import type { SearchTree, TreeNode } from '@/lib/core/tree/search-tree';

const MOST_NODES = 10_000;

const id = z.union([z.string().min(1).max(200), z.int().transform(String)], {
  error: 'expected a text or a whole number',
});
const finite = z
  .number({ error: 'expected a finite number or null' })
  .nullish()
  .transform((value) => value ?? null);
const count = z
  .int({ error: 'expected a whole number from 0 on, or null' })
  .nonnegative({ error: 'expected a whole number from 0 on, or null' })
  .nullish()
  .transform((value) => value ?? null);
const node = z.object({
  nodeId: id,
  parentId: id.nullish().transform((value) => value ?? null),
  text: z.string({ error: 'expected text' }),
  N: count,
  Q: finite,
  prior: finite,
  reward: finite,
  terminal: z
    .boolean({ error: 'expected true or false' })
    .nullish()
    .transform((value) => value ?? false),
  response: z.record(z.string(), z.unknown(), { error: 'expected an object' }).nullish(),
});
const nodes = z
  .array(node, { error: 'expected a list of nodes' })
  .min(1, { error: 'expected at least one node' })
  .max(MOST_NODES, { error: `expected at most ${MOST_NODES.toLocaleString('en-US')} nodes` });

const parameters = z
  .record(
    z.string().max(100),
    z.union([z.string().max(1000), z.number(), z.boolean(), z.null()], {
      error: 'expected a text, a number, true, false or null',
    }),
    { error: 'expected an object' },
  )
  .nullish()
  .transform((value) => value ?? null);

/** A tree as a record gives it; `responses` are what it says of full responses, by node. */
export type ReadTree = {
  tree: SearchTree;
  responses: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
};

/**
 * Returns the tree of a JSON value `{nodes: [{nodeId, parentId, text, N, Q, prior, reward, terminal}]}`, each node after its parent,
 * or in a sentence why it is none: nodes that do not fit, two of one id, a parent that is not there, no root or several, a
 * cycle, a terminal node with children. At most 10,000 nodes. Linear in them.
 */
export function readTree(value: {
  nodes?: unknown;
  parameters?: unknown;
}): ReadTree | { problem: string } {
  const parsed = nodes.safeParse(value.nodes);
  if (!parsed.success) return { problem: issueText('tree.nodes', parsed.error) };
  const known = parameters.safeParse(value.parameters);
  if (!known.success) return { problem: issueText('tree.parameters', known.error) };
  const responses = new Map<string, Readonly<Record<string, unknown>>>();
  const given = parsed.data.map(({ nodeId, N: visits, Q: value, response, ...rest }): TreeNode => {
    if (response) responses.set(nodeId, response);
    return { id: nodeId, ...rest, visits, value };
  });
  const problem = problemOf(given);
  if (problem !== null) return { problem: `tree: ${problem}` };
  const ordered = parentsFirst(given);
  if (ordered.length < given.length) {
    const seen = new Set(ordered);
    const lost = given.find((one) => !seen.has(one));
    return { problem: `tree: the node ${quoted(lost?.id)} is below itself, which is a cycle` };
  }
  return { tree: { nodes: ordered, parameters: known.data }, responses };
}

function issueText(list: string, { issues }: z.ZodError): string {
  const [issue] = issues;
  const [at, ...keys] = issue?.path ?? [];
  const place = typeof at === 'number' ? `${list}[${at}]` : [list, ...(at ? [at] : [])].join('.');
  return `${[place, ...keys].join('.')}: ${issue?.message ?? 'does not fit'}`;
}

function problemOf(given: readonly TreeNode[]): string | null {
  const byId = new Map<string, TreeNode>();
  for (const one of given) {
    if (byId.has(one.id)) return `two nodes have the id ${quoted(one.id)}`;
    byId.set(one.id, one);
  }
  const roots = given.filter(({ parentId }) => parentId === null);
  if (roots.length !== 1) {
    return roots.length === 0
      ? 'there is no root: every node has a parent'
      : `expected one root, found ${roots.length}: ${roots
          .slice(0, 2)
          .map((root) => quoted(root.id))
          .join(', ')}`;
  }
  for (const { id: own, parentId } of given) {
    const parent = parentId === null ? null : byId.get(parentId);
    if (parent === undefined) {
      return `the parent ${quoted(parentId)} of the node ${quoted(own)} is not there`;
    }
    if (parent?.terminal) return `the terminal node ${quoted(parent.id)} has a child`;
  }
  return null;
}

/** The nodes that hang on the root: as they came where each stands after its parent, else level by level. */
function parentsFirst(given: readonly TreeNode[]): TreeNode[] {
  const seen = new Set<string>();
  const isOrdered = given.every(({ id: own, parentId }) => {
    seen.add(own);
    return parentId === null || seen.has(parentId);
  });
  if (isOrdered) return [...given];
  const children = new Map<string | null, TreeNode[]>();
  for (const one of given) {
    const known = children.get(one.parentId);
    if (known) known.push(one);
    else children.set(one.parentId, [one]);
  }
  const ordered = [...(children.get(null) ?? [])];
  for (const one of ordered) ordered.push(...(children.get(one.id) ?? []));
  return ordered;
}

function quoted(text: string | null | undefined): string {
  return JSON.stringify((text ?? '').slice(0, 40));
}
