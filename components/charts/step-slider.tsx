'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { formatCount } from '@/lib/core/format/format-count';
import { moveIndex, pointedIndex } from './bin-picking';
import type { PlotBox } from './plot-box';
import type { PreparedStep, PreparedStepLines } from './prepare-step-lines';

type Props = { prepared: PreparedStepLines; title: string; plot: PlotBox };

/** Shows one step's exact values on hover, touch and focus. */
export function StepSlider({ prepared, title, plot }: Props) {
  const [at, setAt] = useState<number | null>(null);
  const { steps, words } = prepared;
  const step = at === null ? undefined : steps[at];
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(pointedIndex((event.clientX - box.left) / box.width, steps.length));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = event.key === 'Escape' ? null : moveIndex(event.key, at ?? 0, steps.length);
    if (next === null && event.key !== 'Escape') return;
    setAt(next);
    event.preventDefault();
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={`${title}. Steps by ${words.axis}`}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, steps.length - 1)}
      aria-valuenow={at ?? 0}
      aria-valuetext={(step ?? steps[0])?.sentence ?? 'no steps'}
      onFocus={() => setAt((now) => now ?? 0)}
      onBlur={() => setAt(null)}
      onKeyDown={onKeyDown}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') setAt(null);
      }}
      className="absolute"
      style={{ left: plot.left, top: plot.top, width: plot.width, height: plot.height }}
    >
      {step ? <Shown prepared={prepared} step={step} /> : null}
    </div>
  );
}

function Shown({ prepared, step }: { prepared: PreparedStepLines; step: PreparedStep }) {
  const { steps, lines, words } = prepared;
  const share = (step.index + 0.5) / steps.length;
  const isLeft = share <= 0.5;
  return (
    <>
      <div
        className="pointer-events-none absolute inset-y-0 w-px bg-accent"
        style={{ left: `${100 * share}%` }}
      />
      <div
        className="pointer-events-none absolute top-0 z-10 whitespace-nowrap rounded bg-ink px-2 py-1 text-bg text-xs shadow"
        style={
          isLeft
            ? { left: `${100 * share}%`, marginLeft: 6 }
            : { right: `${100 - 100 * share}%`, marginRight: 6 }
        }
      >
        <p>
          {words.step} {step.text}, {formatCount(step.count)} {words.counts}
        </p>
        <dl>
          {lines.map((line, i) => (
            <div key={line.id} className="flex justify-between gap-3">
              <dt>{line.label}</dt>
              <dd>{step.texts[i]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
