'use client';

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { TreeNodeView } from '@/lib/core/views/prompt-view';
import {
  firstExpanded,
  innerNodes,
  moveInTree,
  TREE_COLUMNS,
  textSoFar,
  treeFormats,
  treeRows,
} from './prepare-tree';
import { type NodeResponseText, TreeDetail } from './tree-detail';
import { TREE_GRID, TreeNodeRow } from './tree-row';

type Props = {
  nodes: readonly TreeNodeView[];
  /** Full responses by index. */
  responses: Readonly<Record<number, NodeResponseText>>;
};

/** A search tree to walk through (WAI-ARIA, tree view pattern), and beside it the node one is at. */
export function SearchTreePanel({ nodes, responses }: Props) {
  const [root] = nodes;
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => firstExpanded(nodes));
  const [at, setAt] = useState(root?.id ?? '');
  const tree = useRef<HTMLDivElement>(null);
  const formats = useMemo(() => treeFormats(nodes), [nodes]);
  const rows = useMemo(() => treeRows(nodes, expanded), [nodes, expanded]);
  const shown = rows.find(({ node }) => node.id === at) ?? rows[0];
  if (!shown) return null;
  const { node } = shown;
  const toggle = (id: string) => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    setExpanded(next);
  };
  const go = (id: string) => {
    setAt(id);
    const items = tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [];
    const item = [...items].find((one) => one.dataset.node === id);
    item?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveInTree(rows, node.id, event.key);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.to !== null) go(move.to);
    if (move.toggle !== null) toggle(move.toggle);
  };
  return (
    <div className="grid min-w-0 gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <div className="mb-1 flex gap-2">
          <Button size="small" onClick={() => setExpanded(innerNodes(nodes))}>
            Expand all
          </Button>
          <Button size="small" onClick={() => setExpanded(new Set())}>
            Collapse all
          </Button>
        </div>
        <div
          aria-hidden
          className={`${TREE_GRID} border-line border-b px-1 pb-1 text-muted text-xs`}
        >
          <span className="hidden sm:inline">step</span>
          {TREE_COLUMNS.map((column) => (
            <span key={column} className="text-right">
              {column}
            </span>
          ))}
        </div>
        <div
          ref={tree}
          role="tree"
          aria-label="Search tree"
          tabIndex={-1}
          onKeyDown={onKeyDown}
          className="max-h-[32rem] overflow-y-auto"
        >
          {rows.map((row) => (
            <TreeNodeRow
              key={row.node.id}
              row={row}
              current={row.node.id === node.id}
              formats={formats}
              onTake={() => go(row.node.id)}
              onToggle={() => toggle(row.node.id)}
            />
          ))}
        </div>
      </div>
      <TreeDetail
        node={node}
        soFar={textSoFar(nodes, node.id)}
        response={node.response === null ? null : (responses[node.response] ?? null)}
      />
    </div>
  );
}
