import { ChevronDown, ChevronRight } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { countOf } from '@/lib/core/format/format-count';
import { TREE_COLUMNS, type TreeColumn, type TreeRow } from './prepare-tree';

/** The columns of the rows and of their head: the step, above the numbers where there is little room, and four numbers. */
export const TREE_GRID =
  'grid grid-cols-4 items-center gap-x-1 sm:grid-cols-[minmax(0,1fr)_2.5rem_repeat(3,3.5rem)]';

type Props = {
  row: TreeRow;
  current: boolean;
  formats: Record<TreeColumn, (value: number | null) => string>;
  onTake: () => void;
  onToggle: () => void;
};

/** One node of a tree: its step and its numbers. */
export function TreeNodeRow({ row, current, formats, onTake, onToggle }: Props) {
  const { node, level, position, size, children, expanded } = row;
  const Icon = expanded ? ChevronDown : ChevronRight;
  const words = TREE_COLUMNS.map((column) => `${column} ${formats[column](node[column])}`);
  const step = stepText(row);
  const kind = node.terminal ? 'the end of the response' : countOf(children, 'child', 'children');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all its items
    <div
      role="treeitem"
      id={`node-${node.id}`}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={children > 0 ? expanded : undefined}
      aria-selected={current}
      aria-label={`${step}: ${words.join(', ')}, ${kind}`}
      tabIndex={current ? 0 : -1}
      data-node={node.id}
      onClick={onTake}
      className={classNames(
        TREE_GRID,
        'cursor-default scroll-my-8 rounded px-1 py-1 text-xs hover:bg-sunken',
        current && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <span
        className="col-span-full flex min-w-0 items-center gap-1 sm:col-span-1"
        style={{ paddingLeft: `${Math.min(level - 1, 12) * 0.75}rem` }}
      >
        {children > 0 ? (
          // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: arrow keys and Enter do the same
          <span
            className="shrink-0"
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            <Icon aria-hidden className="size-3.5" />
          </span>
        ) : (
          <span aria-hidden className="w-3.5 shrink-0 text-center text-muted">
            {node.terminal ? '■' : '·'}
          </span>
        )}
        <span className="truncate">{step}</span>
      </span>
      {TREE_COLUMNS.map((column) => (
        <span key={column} className="text-right tabular-nums">
          {formats[column](node[column])}
        </span>
      ))}
    </div>
  );
}

function stepText({ node, level }: TreeRow): string {
  const text = node.text.trim().replace(/\s+/g, ' ');
  if (text !== '') return text.slice(0, 200);
  return level === 1 ? 'the root' : 'nothing more';
}
