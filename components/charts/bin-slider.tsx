'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { moveIndex, type PickedBins, pickedEnds, pointedIndex } from './bin-picking';
import type { PlotBox } from './plot-box';
import type { PreparedHistogram } from './prepare-histogram';

type Props = {
  prepared: PreparedHistogram;
  title: string;
  plot: PlotBox;
  onRange?: OnRange;
};

/** Called with the ends of the bins somebody picks, and the first and last of them; `add` where they are to join what is picked already. */
export type OnRange = (from: number, to: number, add: boolean, bins: [number, number]) => void;

/** Shows one bin's exact values on hover and focus; picks bins by click, drag, Shift+arrow and Enter, or a second tap; with Shift or Ctrl they are added. */
export function BinSlider({ prepared, title, plot, onRange }: Props) {
  const [picked, setPicked] = useState<PickedBins | null>(null);
  const [dragging, setDragging] = useState(false);
  const { bins } = prepared;
  const at = picked ? bins[picked.at] : undefined;
  const index = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return pointedIndex((event.clientX - box.left) / box.width, bins.length);
  };
  const take = (
    choice: PickedBins,
    event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean },
  ) => {
    const [from, to] = pickedEnds(choice);
    const first = bins[from];
    const last = bins[to];
    if (first && last && onRange) {
      const add = event.ctrlKey || event.metaKey || event.shiftKey;
      onRange(first.from, last.to, add, [from, to]);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const current = picked ?? { at: 0, anchor: 0 };
    if (event.key === 'Enter' && onRange) take(current, event);
    else if (event.key === 'Escape') setPicked(null);
    else {
      const next = moveIndex(event.key, current.at, bins.length);
      if (next === null) return;
      setPicked({ at: next, anchor: event.shiftKey && onRange ? current.anchor : next });
    }
    event.preventDefault();
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${title}. Bins by ${prepared.words.quantity}${onRange ? '; Enter filters by the bin, Shift and Enter adds it' : ''}`}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, bins.length - 1)}
      aria-valuenow={picked?.at ?? 0}
      aria-valuetext={(at ?? bins[0])?.sentence ?? 'no bins'}
      onFocus={() => setPicked((current) => current ?? { at: 0, anchor: 0 })}
      onBlur={() => setPicked(null)}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        const i = index(event);
        setPicked((current) => ({ at: i, anchor: dragging && current ? current.anchor : i }));
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') setPicked(null);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        const i = index(event);
        if (onRange && event.pointerType === 'mouse') {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        } else if (picked?.at === i) take(picked, event);
        setPicked({ at: i, anchor: i });
      }}
      onPointerUp={(event) => {
        if (dragging && picked) take(picked, event);
        setDragging(false);
      }}
      className={classNames('absolute', onRange && 'cursor-crosshair')}
      style={{ left: plot.left, top: plot.top, width: plot.width, height: plot.height }}
    >
      {picked && at ? <Picked prepared={prepared} picked={picked} text={at.sentence} /> : null}
    </div>
  );
}

function Picked({
  prepared,
  picked,
  text,
}: {
  prepared: PreparedHistogram;
  picked: PickedBins;
  text: string;
}) {
  const count = prepared.bins.length;
  const [from, to] = pickedEnds(picked);
  const share = (from + to + 1) / 2 / count;
  const side = share < 0.3 ? 'left-0' : share > 0.7 ? 'right-0' : 'left-1/2 -translate-x-1/2';
  const pinned = share >= 0.3 && share <= 0.7 ? undefined : share < 0.3 ? 'left' : 'right';
  return (
    <>
      <div
        className="pointer-events-none absolute inset-y-0 border-accent border-x bg-accent/15"
        style={{ left: `${(100 * from) / count}%`, width: `${(100 * (to - from + 1)) / count}%` }}
      />
      <div
        className={classNames(
          'pointer-events-none absolute top-0 z-10 whitespace-nowrap rounded bg-ink px-2 py-1 text-bg text-xs shadow',
          side,
        )}
        style={
          pinned === 'left'
            ? { left: `${(100 * (to + 1)) / count}%`, marginLeft: 4 }
            : pinned === 'right'
              ? { right: `${100 - (100 * from) / count}%`, marginRight: 4 }
              : undefined
        }
      >
        {text}
      </div>
    </>
  );
}
