import { Columns2, NotebookPen } from 'lucide-react';
import { memo } from 'react';
import { RewardStrip } from '@/components/charts/reward-strip';
import { overrideLabel } from '@/components/curation/decision-text';
import { TextPieces } from '@/components/search/text-pieces';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { NearLink } from '@/components/ui/near-link';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import type { SearchSnippet } from '@/lib/core/views/search-view';
import type { TableColumn } from '@/lib/core/views/table-column';

type Props = {
  index: number;
  /** Null while it loads. */
  row: PromptRow | null;
  columns: readonly TableColumn[];
  texts: Partial<Record<TableColumn, string>>;
  href: string;
  active: boolean;
  selected: boolean;
};

const CELL = 'border-line border-b px-1.5 last:pr-3';

/** A row of the prompts table. What is done with it the table hears: it is drawn anew only where it looks different, so that scrolling stays smooth. */
export const PromptTableRow = memo(function PromptTableRow(props: Props) {
  const { index, row, columns, texts, href, active, selected } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={active ? 0 : -1}
      className={classNames(
        'h-10 cursor-pointer outline-offset-[-2px]',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
        active && 'active-row',
      )}
    >
      {row ? (
        <>
          <CheckCell row={row} selected={selected} />
          <PromptCell row={row} href={href} />
          {columns.map((id) => (
            <ColumnCell key={id} id={id} row={row} text={texts[id] ?? ''} />
          ))}
        </>
      ) : (
        <td colSpan={columns.length + 2} className={`${CELL} pl-3`}>
          <span className="sr-only">loading</span>
          <div aria-hidden className="skeleton h-4 w-2/3" />
        </td>
      )}
    </tr>
  );
}, looksTheSame);

function looksTheSame(before: Props, after: Props): boolean {
  const { texts: was, ...rest } = before;
  const { texts: is, ...now } = after;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  return (
    keys.every((key) => rest[key] === now[key]) && after.columns.every((id) => was[id] === is[id])
  );
}

function CheckCell({ row, selected }: { row: PromptRow; selected: boolean }) {
  return (
    <td data-check className="border-line border-b p-0 text-center">
      <input
        type="checkbox"
        tabIndex={-1}
        readOnly
        checked={selected}
        aria-label={`Select prompt #${row.ordinal}`}
        className="align-middle"
      />
    </td>
  );
}

function PromptCell({ row, href }: { row: PromptRow; href: string }) {
  return (
    <td className={CELL}>
      <div className="flex min-w-0 items-center gap-2">
        <span className="w-12 shrink-0 text-right text-muted">#{row.ordinal}</span>
        <NearLink href={href} tabIndex={-1} className="min-w-0 truncate text-sm">
          {row.match ? <Match match={row.match} /> : row.text || '(empty prompt)'}
        </NearLink>
        <Decisions row={row} />
        <button
          type="button"
          data-compare
          tabIndex={-1}
          aria-label={`Compare two responses of prompt #${row.ordinal}`}
          title="Compare the pair word by word (c)"
          className="ml-auto shrink-0 rounded p-1 text-muted hover:bg-panel hover:text-ink"
        >
          <Columns2 aria-hidden className="size-3.5" />
        </button>
      </div>
    </td>
  );
}

function ColumnCell({ id, row, text }: { id: TableColumn; row: PromptRow; text: string }) {
  if (id === 'outcome') {
    return (
      <td className={classNames(CELL, row.outcome !== 'usable' && 'text-warn')}>{row.outcome}</td>
    );
  }
  if (id === 'model') return <ModelCell models={row.models} />;
  if (id === 'rewards') {
    return (
      <td className={CELL}>
        <RewardStrip counts={row.strip} />
      </td>
    );
  }
  const unscored = id === 'n' ? row.total - (row.n ?? 0) : 0;
  return (
    <td className={`${CELL} overflow-hidden text-ellipsis whitespace-nowrap text-right`}>
      {text}
      {unscored > 0 ? (
        <span className="text-muted" title={`${unscored} unscored`}>
          /{row.total}
        </span>
      ) : null}
    </td>
  );
}

function ModelCell({ models: { names, count } }: Pick<PromptRow, 'models'>) {
  const [first] = names;
  const more = count - (first === undefined ? 0 : 1);
  const unnamed = count - names.length;
  return (
    <td
      className={`${CELL} overflow-hidden text-ellipsis whitespace-nowrap`}
      title={[...names, ...(unnamed > 0 ? [`${unnamed} more`] : [])].join(', ')}
    >
      {first ?? (count === 0 ? '–' : '')}
      {more > 0 ? (
        <span className="text-muted">{first === undefined ? `${more} models` : ` +${more}`}</span>
      ) : null}
    </td>
  );
}

function Match({ match: { index, pieces } }: { match: SearchSnippet }) {
  return (
    <>
      <span className="mr-1.5 text-muted text-xs">
        {index === null ? 'prompt' : `response #${index}`}
      </span>
      <TextPieces pieces={pieces} />
    </>
  );
}

/** What people decided about the prompt. */
function Decisions({ row: { override, tags, hasNote } }: { row: PromptRow }) {
  const [first, ...more] = tags;
  return (
    <span className="ml-auto inline-flex shrink-0 items-center gap-1">
      {first === undefined ? null : (
        <Badge title={tags.join(', ')}>
          <span className="max-w-24 truncate">{first}</span>
          {more.length > 0 ? ` +${more.length}` : ''}
        </Badge>
      )}
      {hasNote ? <NotebookPen aria-label="has a note" className="size-3.5 text-muted" /> : null}
      {override ? <Badge tone="warn">{overrideLabel(override)}</Badge> : null}
    </span>
  );
}
