/** The attributes of a response that say which node of its prompt's tree it belongs to, and which is that node's parent. */
export const NODE_ATTRIBUTES = { node: 'node_id', parent: 'parent_id' } as const;

/** Returns the id of the node that a response belongs to by its attributes, null for none. */
export function nodeOf(attributes: Readonly<Record<string, unknown>>): string | null {
  return idOf(attributes[NODE_ATTRIBUTES.node]);
}

/** Returns the id of the parent of a response's node by its attributes, null for none. */
export function parentOf(attributes: Readonly<Record<string, unknown>>): string | null {
  return nodeOf(attributes) === null ? null : idOf(attributes[NODE_ATTRIBUTES.parent]);
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null;
}
