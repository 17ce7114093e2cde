import { type PointerEvent, useRef } from 'react';
import { clampWidth, usualWidth, WIDTH_LIMITS, widthAfterKey, widthLabel } from './column-widths';
import type { ColumnId } from './columns';

/** Sizes a column; null is the usual width, `keep` is false while the edge is still being dragged. */
export type SizeColumn = (id: ColumnId, width: number | null, keep: boolean) => void;

type Props = { id: ColumnId; width: number | undefined; onSize: SizeColumn };

/** The right edge of a header: dragged, or focused and moved by the arrow keys. */
export function WidthHandle({ id, width, onSize }: Props) {
  const grip = useRef<{ x: number; width: number } | null>(null);
  const widthAt = ({ clientX }: PointerEvent) =>
    grip.current && clampWidth(grip.current.width + clientX - grip.current.x);
  const end = (event: PointerEvent) => {
    const to = widthAt(event);
    const isMoved = grip.current !== null && event.clientX !== grip.current.x;
    grip.current = null;
    if (to !== null && isMoved) onSize(id, to, true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be focused and moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={widthLabel(id)}
      aria-valuenow={width ?? usualWidth(id)}
      aria-valuemin={WIDTH_LIMITS.min}
      aria-valuemax={WIDTH_LIMITS.max}
      tabIndex={0}
      title="Drag, or arrow keys; double-click for the usual width"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width: drawnWidth(event.currentTarget) };
      }}
      onPointerMove={(event) => {
        const to = widthAt(event);
        if (to !== null && event.clientX !== grip.current?.x) onSize(id, to, false);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => onSize(id, null, true)}
      onKeyDown={(event) => {
        const to = widthAfterKey(event.key, event.shiftKey, drawnWidth(event.currentTarget));
        if (to === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onSize(id, to, true);
      }}
      className="-right-1 absolute inset-y-0 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-1.5 after:left-1/2 after:w-px after:bg-line hover:after:bg-line-strong focus-visible:after:bg-accent"
    />
  );
}

function drawnWidth(handle: HTMLElement): number {
  return handle.closest('th')?.getBoundingClientRect().width ?? 0;
}
