import { hasTree, type SearchTree, TREE_FIELD } from '@/lib/core/tree/search-tree';
import { isSourceRecord } from '@/lib/schema/shapes/record-result';
import { readTree } from '@/lib/schema/tree/read-tree';

/** A prompt's tree, null where it has none, and its metadata without it. A value that is no tree is ordinary metadata. */
export function takeTree(meta: Readonly<Record<string, unknown>>): {
  tree: SearchTree | null;
  rest: Record<string, unknown>;
} {
  const { [TREE_FIELD]: value, ...rest } = meta;
  if (!hasTree(meta) || !isSourceRecord(value)) return { tree: null, rest: { ...meta } };
  const read = readTree(value);
  return 'problem' in read ? { tree: null, rest: { ...meta } } : { tree: read.tree, rest };
}
