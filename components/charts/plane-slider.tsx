'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { type CellSpan, moveCell, type PickedCells, pickedSpan } from './cell-picking';
import type { PlotBox } from './plot-box';

/** Called with the cells somebody picks; `add` where they are to join what is picked already. */
export type OnCells = (span: CellSpan, add: boolean) => void;

type Props = {
  columns: number;
  rows: number;
  label: string;
  /** What a cell says; row 0 is the lowest. */
  sentence: (column: number, row: number) => string;
  plot: PlotBox;
  /** Where columns end, as shares of the width; even where it is left out. */
  ends?: readonly number[];
  /** True where rows are picked as a whole. */
  wholeRows?: boolean;
  onCells?: OnCells;
};

const START: PickedCells = { column: 0, row: 0, fromColumn: 0, fromRow: 0 };

/** Shows one cell's exact values on hover and focus; picks cells by click, drag, Shift and arrows, and Enter. */
export function PlaneSlider(props: Props) {
  const { columns, rows, label, sentence, plot, ends, wholeRows, onCells } = props;
  const [picked, setPicked] = useState<PickedCells | null>(null);
  const [dragging, setDragging] = useState(false);
  const at = picked ?? START;
  const pointed = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const found = ends ? ends.findIndex((end) => share < end) : Math.floor(share * columns);
    const column = found === -1 && ends ? columns - 1 : found;
    const row = rows - 1 - Math.floor(((event.clientY - box.top) / box.height) * rows);
    const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
    return { column: within(column, columns), row: within(row, rows) };
  };
  const take = (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) =>
    onCells?.(pickedSpan(at), event.shiftKey || event.ctrlKey || event.metaKey);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && onCells) take(event);
    else if (event.key === 'Escape') setPicked(null);
    else {
      const next = moveCell(event.key, at, columns, rows);
      if (next === null) return;
      const from =
        event.shiftKey && onCells
          ? { fromColumn: at.fromColumn, fromRow: at.fromRow }
          : { fromColumn: next.column, fromRow: next.row };
      setPicked({ ...next, ...from });
    }
    event.preventDefault();
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, columns * rows - 1)}
      aria-valuenow={at.row * columns + at.column}
      aria-valuetext={columns > 0 && rows > 0 ? sentence(at.column, at.row) : 'no cells'}
      onFocus={() => setPicked((current) => current ?? START)}
      onBlur={() => setPicked(null)}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        const cell = pointed(event);
        setPicked((current) =>
          dragging && current
            ? { ...current, ...cell }
            : { ...cell, fromColumn: cell.column, fromRow: cell.row },
        );
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') setPicked(null);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const cell = pointed(event);
        if (onCells && event.pointerType === 'mouse') {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        } else if (picked?.column === cell.column && picked.row === cell.row) take(event);
        setPicked({ ...cell, fromColumn: cell.column, fromRow: cell.row });
      }}
      onPointerUp={(event) => {
        if (dragging && picked) take(event);
        setDragging(false);
      }}
      className={classNames('absolute', onCells && 'cursor-crosshair')}
      style={{ left: plot.left, top: plot.top, width: plot.width, height: plot.height }}
    >
      {picked ? (
        <Picked
          span={
            wholeRows ? { ...pickedSpan(picked), columns: [0, columns - 1] } : pickedSpan(picked)
          }
          ends={ends ?? Array.from({ length: columns }, (_, i) => (i + 1) / columns)}
          rows={rows}
          text={sentence(picked.column, picked.row)}
        />
      ) : null}
    </div>
  );
}

type PickedProps = { span: CellSpan; ends: readonly number[]; rows: number; text: string };

function Picked({ span, ends, rows, text }: PickedProps) {
  const left = ends[span.columns[0] - 1] ?? 0;
  const right = ends[span.columns[1]] ?? 1;
  const isLeft = (left + right) / 2 < 0.5;
  const percent = (share: number) => `${100 * share}%`;
  return (
    <>
      <div
        className="pointer-events-none absolute border border-accent bg-accent/15"
        style={{
          left: percent(left),
          width: percent(right - left),
          bottom: percent(span.rows[0] / rows),
          height: percent((span.rows[1] - span.rows[0] + 1) / rows),
        }}
      />
      <div
        className="pointer-events-none absolute top-0 z-10 max-w-[90%] rounded bg-ink px-2 py-1 text-bg text-xs shadow"
        style={isLeft ? { right: 0 } : { left: 0 }}
      >
        {text}
      </div>
    </>
  );
}
