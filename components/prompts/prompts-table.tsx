'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { useViewQuery } from '@/components/view/use-view-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { PromptPageView, PromptRow } from '@/lib/core/views/prompt-view';
import { COLUMNS, nextSort } from './columns';
import { prepareRows } from './prepare-rows';
import { PromptTableRow } from './prompt-table-row';
import { TableHeader } from './table-header';
import { useKeptScroll } from './use-kept-scroll';
import { usePromptWindows } from './use-prompt-windows';

/** Loaded when it is first asked for. */
const ResponsePairPanel = dynamic(
  () => import('@/components/response-pair/response-pair-panel').then((m) => m.ResponsePairPanel),
  { ssr: false },
);

const ROW_HEIGHT = 40;
const FIRST_ROWS = 25;

/** The prompts shown, however many: only what is in sight is drawn and asked for. */
export function PromptsTable({ page }: { page: PromptPageView }) {
  const { header, sort } = page;
  const { query, navigate, pending } = useViewQuery();
  const router = useRouter();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [comparing, setComparing] = useState(false);
  const count = header.shown;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 0, height: FIRST_ROWS * ROW_HEIGHT },
  });
  const items = virtual.getVirtualItems();
  const name = header.dataset.name;
  const api = withQuery(
    `/api/datasets/${encodeURIComponent(name)}/prompts`,
    editQuery(query, { measure: null, axis: null }),
  );
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { rows, problem } = usePromptWindows(api, page, first, last);
  useKeptScroll(scroller, query, active, setActive);
  const inSight = items.flatMap((item) => {
    const row = rows.get(item.index);
    return row ? [row] : [];
  });
  const texts = new Map(prepareRows(inSight).map((p) => [p.row, p.texts]));
  const path = (row: PromptRow) => withQuery(datasetPath(name, `prompts/${row.ordinal}`), query);
  const focusRow = useFocusRow(scroller, items.map((item) => item.index).join());
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
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
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
  if (count === 0) {
    return (
      <EmptyState title="No prompt passes the filter">
        Remove or widen a filter above to see prompts.
      </EmptyState>
    );
  }
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
      <div
        ref={scroller}
        className="panel h-[70dvh] min-h-80 sm:h-[calc(100dvh-10.5rem)] overflow-auto [scrollbar-gutter:stable]"
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is what this role is for
          role="grid"
          aria-label={countOf(count, 'prompt')}
          aria-rowcount={count + 1}
          aria-busy={pending}
          className={classNames(
            'w-full table-fixed border-separate border-spacing-0 text-xs',
            header.search ? 'min-w-[74rem]' : 'min-w-[62rem]',
          )}
        >
          <colgroup>
            {COLUMNS.map(({ id, width }) => (
              <col key={id} className={width} />
            ))}
          </colgroup>
          <TableHeader
            sort={sort}
            onSort={(field) => navigate({ sort: nextSort(sort, field) }, 'replace')}
          />
          <tbody>
            <Spacer height={items[0]?.start ?? 0} />
            {items.map((item) => {
              const row = rows.get(item.index);
              return (
                <PromptTableRow
                  key={item.key}
                  index={item.index}
                  row={row ?? null}
                  texts={(row && texts.get(row)) ?? {}}
                  href={row ? path(row) : ''}
                  active={item.index === active}
                  onActivate={() => setActive(item.index)}
                  onOpen={() => open(item.index)}
                  onCompare={() => {
                    setActive(item.index);
                    setComparing(true);
                  }}
                  onKeyDown={onKeyDown}
                />
              );
            })}
            <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Keeps the height of the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  );
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
