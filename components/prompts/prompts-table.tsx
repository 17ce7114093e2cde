'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { useViewQuery } from '@/components/view/use-view-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { PromptPageView, PromptRow } from '@/lib/core/views/prompt-view';
import { PAGE_ROWS } from '@/lib/core/views/table-column';
import { ColumnMenu } from './column-menu';
import { CHECK_WIDTH, type ColumnWidths, usualWidth } from './column-widths';
import { nextSort } from './columns';
import { pageInSight } from './page-in-sight';
import { PromptTableRow } from './prompt-table-row';
import { SelectionBar } from './selection-bar';
import { TableHeader } from './table-header';
import { TableToolbar } from './table-toolbar';
import { useColumnWidths } from './use-column-widths';
import { useColumns } from './use-columns';
import { useKeptScroll } from './use-kept-scroll';
import { useLinkedPage } from './use-linked-page';
import { usePromptWindows } from './use-prompt-windows';
import { useRowTexts } from './use-row-texts';
import { useTableSelection } from './use-table-selection';

/** Loaded when it is first asked for. */
const ResponsePairPanel = dynamic(
  () => import('@/components/response-pair/response-pair-panel').then((m) => m.ResponsePairPanel),
  { ssr: false },
);

const ROW_HEIGHT = 40;
const FIRST_ROWS = 25;
/** A search shows where it matches, which takes more room. */
const MATCH_WIDTH = 440;

type Props = {
  page: PromptPageView;
  /** As the browser keeps them. */
  widths: ColumnWidths;
};

/** The prompts shown, however many: only what is in sight is drawn and asked for. */
export function PromptsTable({ page, widths: drawnWidths }: Props) {
  const { header, sort } = page;
  const { query, navigate, pending } = useViewQuery();
  const { columns, choose } = useColumns();
  const { widths, setWidth } = useColumnWidths(drawnWidths);
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(page.offset);
  const [comparing, setComparing] = useState(false);
  const count = header.shown;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 0, height: FIRST_ROWS * ROW_HEIGHT },
    initialOffset: page.offset * ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const name = header.dataset.name;
  const api = withQuery(
    `/api/datasets/${encodeURIComponent(name)}/prompts`,
    editQuery(query, { measure: null, axis: null, cols: null, page: null }),
  );
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { rows, problem } = usePromptWindows(api, page, first, last);
  const inSight = {
    first: virtual.range?.startIndex ?? page.offset,
    last: virtual.range?.endIndex ?? Math.min(count, page.offset + FIRST_ROWS) - 1,
  };
  const pageNow = pageInSight(inSight, count);
  useLinkedPage(pageNow);
  const selecting = useTableSelection({ dataset: name, query, count, api, rows });
  const { selection } = selecting;
  const texts = useRowTexts(rows, columns, widths, first, last);
  const path = (row: PromptRow) => withQuery(datasetPath(name, `prompts/${row.ordinal}`), query);
  const focusRow = useFocusRow(scroller, items.map((item) => item.index).join());
  useKeptScroll(scroller, withQuery(name, query), active, ROW_HEIGHT, (index, walked) => {
    setActive(index);
    if (walked) afterScroll(() => document.activeElement === document.body && focusRow(index));
  });
  const move = (to: number) => {
    const index = Math.max(0, Math.min(count - 1, to));
    setActive(index);
    virtual.scrollToIndex(index, { align: 'auto' });
    if (!comparing) focusRow(index);
  };
  const open = (index: number) => {
    const row = rows.get(index);
    if (row) router.push(path(row));
  };
  const compared = comparing ? rows.get(active) : undefined;
  useHotkeys({
    j: () => move(active + 1),
    k: () => move(active - 1),
    c: () => setComparing(true),
    x: () => selecting.toggle(active, false),
    X: () => selecting.toggle(active, true),
    Escape: selecting.clear,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (indexOf(event.target) === null) return;
    const screen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + screen,
      PageUp: active - screen,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') open(active);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const index = indexOf(event.target);
    if (index === null) return;
    if (isWithin(event.target, '[data-check]')) {
      selecting.toggle(index, event.shiftKey);
      setActive(index);
      focusRow(index);
    } else if (isWithin(event.target, '[data-compare]')) {
      setActive(index);
      setComparing(true);
    } else if (!isWithin(event.target, 'a, button')) open(index);
  };
  if (count === 0) {
    return (
      <EmptyState title="No prompt passes the filter">
        {header.search
          ? `The search “${new URLSearchParams(query).get('q')}” finds none among the prompts that pass. Change the search, or remove or widen a filter above.`
          : 'Remove or widen a filter above to see prompts.'}
      </EmptyState>
    );
  }
  const promptWidth = widths.prompt ?? (header.search ? MATCH_WIDTH : usualWidth('prompt'));
  const chosenWidth = columns.reduce(
    (sum, id) => sum + (widths[id] ?? usualWidth(id)),
    CHECK_WIDTH,
  );
  return (
    <>
      {problem ? (
        <Notice tone="danger" role="alert">
          Some rows could not be read. {problem}
        </Notice>
      ) : null}
      {compared ? (
        <ResponsePairPanel
          dataset={name}
          ordinal={compared.ordinal}
          query={query}
          position={`Prompt #${compared.ordinal}, ${formatCount(active + 1)} of ${formatCount(count)} shown`}
          onStep={(by) => move(active + by)}
          onClose={() => setComparing(false)}
          onClosed={() => focusRow(active)}
        />
      ) : null}
      <TableToolbar
        {...inSight}
        page={pageNow}
        count={count}
        menu={<ColumnMenu columns={columns} hasModels={page.hasModels} onChoose={choose} />}
      >
        <SelectionBar
          dataset={name}
          query={query}
          shown={count}
          selection={selection}
          readAllIds={selecting.readAllIds}
          onSelectAll={selecting.selectAll}
          onClear={selecting.clear}
        />
      </TableToolbar>
      <div
        ref={scroller}
        className="panel h-[70dvh] min-h-80 overflow-auto [scrollbar-gutter:stable] sm:h-auto sm:flex-1 sm:basis-0"
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is what this role is for
          role="grid"
          aria-label={countOf(count, 'prompt')}
          aria-rowcount={count + 1}
          aria-multiselectable
          aria-busy={pending}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const index = indexOf(event.target);
            if (index !== null) setActive(index);
          }}
          onMouseDown={(event) => {
            // A range is to be selected, not its text.
            if (event.shiftKey && indexOf(event.target) !== null) event.preventDefault();
          }}
          style={{
            width: widths.prompt === undefined ? '100%' : chosenWidth + promptWidth,
            minWidth: chosenWidth + promptWidth,
          }}
          className="table-fixed border-separate border-spacing-0 text-xs"
        >
          <colgroup>
            <col style={{ width: CHECK_WIDTH }} />
            <col style={{ width: widths.prompt }} />
            {columns.map((id) => (
              <col key={id} style={{ width: widths[id] ?? usualWidth(id) }} />
            ))}
          </colgroup>
          <TableHeader
            columns={columns}
            widths={widths}
            sort={sort}
            page={selecting.pageOf((pageNow - 1) * PAGE_ROWS)}
            onSort={(field) => navigate({ sort: nextSort(sort, field) }, 'replace')}
            onOrder={choose}
            onSize={setWidth}
          />
          <tbody>
            <Spacer height={items[0]?.start ?? 0} columns={columns.length + 2} />
            {items.map((item) => {
              const row = rows.get(item.index);
              return (
                <PromptTableRow
                  key={item.key}
                  index={item.index}
                  row={row ?? null}
                  columns={columns}
                  texts={(row && texts.get(row)) ?? {}}
                  href={row ? path(row) : ''}
                  active={item.index === active}
                  selected={row !== undefined && (selection.all || selection.ids.has(row.promptId))}
                />
              );
            })}
            <Spacer
              height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)}
              columns={columns.length + 2}
            />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Keeps the height of the rows that are not drawn. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** Returns the position of the row that something on the page is in, or null. */
function indexOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset.index) : null;
}

function isWithin(target: EventTarget, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

/** Does something once the rows are drawn where the table was scrolled to: in the frame after that. */
function afterScroll(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

/** Returns a function that focuses a row as soon as it is drawn. */
function useFocusRow(scroller: React.RefObject<HTMLDivElement | null>, drawn: string) {
  const wanted = useRef<number | null>(null);
  const focus = () => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row || wanted.current === null) return;
    row.focus({ preventScroll: true });
    wanted.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again whenever other rows are drawn
  useEffect(focus, [drawn]);
  return (index: number) => {
    wanted.current = index;
    focus();
  };
}
