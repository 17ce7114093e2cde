import { Columns2, NotebookPen } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { RewardStrip } from '@/components/charts/reward-strip';
import { overrideLabel } from '@/components/curation/decision-text';
import { TextPieces } from '@/components/search/text-pieces';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { NearLink } from '@/components/ui/near-link';
import type { PromptRow } from '@/lib/core/views/prompt-view';
import type { SearchSnippet } from '@/lib/core/views/search-view';
import { COLUMNS } from './columns';

type Props = {
  index: number;
  /** Null while it loads. */
  row: PromptRow | null;
  texts: Record<string, string>;
  href: string;
  active: boolean;
  onActivate: () => void;
  onOpen: () => void;
  onCompare: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const CELL = 'border-line border-b px-1.5 first:pl-3 last:pr-3';
const NUMBERS = ['n', 'mu', 'sigma', 'min', 'max'] as const;

export function PromptTableRow(props: Props) {
  const { index, row, texts, href, active, onActivate, onOpen, onCompare, onKeyDown } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={active}
      data-index={index}
      tabIndex={active ? 0 : -1}
      onFocus={onActivate}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a, button'))) onOpen();
      }}
      className={classNames(
        'h-10 cursor-pointer outline-offset-[-2px] hover:bg-sunken',
        active && 'bg-accent-soft',
      )}
    >
      {row ? (
        <Cells row={row} texts={texts} href={href} onCompare={onCompare} />
      ) : (
        <td colSpan={COLUMNS.length} className={CELL}>
          <span className="sr-only">loading</span>
          <div aria-hidden className="skeleton h-4 w-2/3" />
        </td>
      )}
    </tr>
  );
}

type CellsProps = Pick<Props, 'texts' | 'href' | 'onCompare'> & { row: PromptRow };

function Cells({ row, texts, href, onCompare }: CellsProps) {
  return (
    <>
      <td className={CELL}>
        <div className="flex min-w-0 items-baseline gap-2">
          <span className="w-12 shrink-0 text-right text-muted">#{row.ordinal}</span>
          <NearLink href={href} tabIndex={-1} className="min-w-0 truncate text-sm">
            {row.match ? <Match match={row.match} /> : row.text || '(empty prompt)'}
          </NearLink>
          <Decisions row={row} />
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Compare two responses of prompt #${row.ordinal}`}
            title="Compare the pair word by word (c)"
            onClick={onCompare}
            className="ml-auto shrink-0 rounded p-1 text-muted hover:bg-panel hover:text-ink"
          >
            <Columns2 aria-hidden className="size-3.5" />
          </button>
        </div>
      </td>
      {NUMBERS.map((id) => (
        <td key={id} className={`${CELL} text-right`}>
          {texts[id]}
          {id === 'n' && row.total > row.n ? (
            <span className="text-muted" title={`${row.total - row.n} unscored`}>
              /{row.total}
            </span>
          ) : null}
        </td>
      ))}
      <td className={classNames(CELL, row.outcome !== 'usable' && 'text-warn')}>{row.outcome}</td>
      <td className={`${CELL} text-right`}>{texts.margin}</td>
      <td className={CELL}>
        <RewardStrip counts={row.strip} />
      </td>
    </>
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
