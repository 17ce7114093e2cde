'use client';

import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react';
import { moveIndex } from './bin-picking';
import { MarkerLines } from './marker-lines';
import { type Marker, prepareMarkers } from './prepare-markers';
import { type AxisDot, type PlacedDot, prepareRewardAxis } from './prepare-reward-axis';
import {
  AXIS,
  FREE_ROWS,
  LABEL_ROW,
  labelRowsOf,
  plotPlace,
  ROW,
  rewardAxisHeights,
  SIDE,
  type WidthClass,
} from './reward-axis-height';
import { useElementWidth } from './use-element-width';

type Props = {
  label: string;
  dots: readonly AxisDot[];
  markers: readonly Marker[];
  pointLabels: Readonly<Record<string, string>>;
  /** Holds the drawing. */
  svg: RefObject<HTMLDivElement | null>;
  /** A dot was taken by click or Enter. */
  onTake: (index: number) => void;
};

const INITIAL_WIDTH = 640;
const DOT = 3.6;
/** The room of each class of widths, by the box around. */
const ROOM =
  '[--room:var(--narrow)] @md:[--room:var(--middle)] @3xl:[--room:var(--wide)] @5xl:[--room:var(--widest)] min-h-(--room)';

/** One prompt's responses along their reward, with the seven points' targets. */
export function RewardAxis({ label, dots, markers, pointLabels, svg, onTake }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const measured = useElementWidth(box);
  const width = measured ?? INITIAL_WIDTH;
  const heights = useMemo(() => rewardAxisHeights(dots, markers), [dots, markers]);
  const [at, setAt] = useState<number | null>(null);
  const plotWidth = width - 2 * SIDE;
  const targets = markers.map((marker) => marker.value);
  const axis = prepareRewardAxis(dots, targets, (point) => pointLabels[point] ?? point, plotWidth);
  const lines = prepareMarkers(markers, axis.domain, plotWidth);
  const row = ROW * Math.min(1, FREE_ROWS / axis.rows);
  const { top, height } = plotPlace(labelRowsOf(lines), axis.rows);
  const plot = { left: SIDE, top, width: plotWidth, height };
  const base = plot.top + plot.height;
  const [low, high] = axis.domain;
  const current = at === null ? undefined : axis.dots[at];
  const pointAt = (event: PointerEvent<HTMLElement>) => {
    const rect = event.currentTarget.getBoundingClientRect();
    setAt(
      nearest(
        axis.dots,
        event.clientX - rect.left,
        base - ROW / 2 - (event.clientY - rect.top + top),
        row,
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && current) onTake(current.index);
    else {
      const next = moveIndex(event.key, at ?? 0, axis.dots.length);
      if (next === null) return;
      setAt(next);
    }
    event.preventDefault();
  };
  return (
    <div ref={box} className="@container w-full">
      <div
        className={`relative flex flex-col justify-end overflow-hidden ${ROOM}`}
        style={rooms(heights)}
      >
        {/* Before the width is known the drawing takes no room of its own. */}
        <div
          className={measured === null ? 'absolute inset-x-0 bottom-0' : 'relative'}
          style={{ height: base + AXIS + 18 }}
        >
          <div ref={svg}>
            <svg aria-hidden width={width} height={base + AXIS} className="block">
              <MarkerLines lines={lines} plot={plot} rowHeight={LABEL_ROW} />
              <line x1={SIDE} x2={width - SIDE} y1={base} y2={base} stroke="var(--line-strong)" />
              {axis.ticks.map((tick) => {
                const x = SIDE + ((tick.value - low) / (high - low)) * plotWidth;
                return (
                  <g key={tick.value}>
                    <line x1={x} x2={x} y1={base} y2={base + 4} stroke="var(--line-strong)" />
                    <text x={x} y={base + 16} textAnchor="middle" fontSize={11} fill="var(--muted)">
                      {tick.text}
                    </text>
                  </g>
                );
              })}
              {axis.dots.map((dot) => (
                <Dot
                  key={dot.index}
                  dot={dot}
                  y={base - ROW / 2 - dot.row * row}
                  active={dot === current}
                />
              ))}
            </svg>
          </div>
          <div
            role="slider"
            tabIndex={0}
            aria-label={`${label}. Enter goes to the response`}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, axis.dots.length - 1)}
            aria-valuenow={at ?? 0}
            aria-valuetext={(current ?? axis.dots[0])?.sentence ?? 'no scored responses'}
            onFocus={() => setAt((now) => now ?? 0)}
            onBlur={() => setAt(null)}
            onKeyDown={onKeyDown}
            onPointerMove={pointAt}
            onPointerLeave={() => setAt(null)}
            onClick={() => current && onTake(current.index)}
            className="absolute cursor-pointer"
            style={{ left: SIDE, top, width: plotWidth, height: plot.height + AXIS }}
          />
          <p aria-hidden className="h-4 truncate text-center text-muted text-xs">
            {current?.sentence ?? label}
          </p>
        </div>
      </div>
    </div>
  );
}

function rooms(heights: Record<WidthClass, number>): CSSProperties {
  return Object.fromEntries(
    Object.entries(heights).map(([width, height]) => [`--${width}`, `${height}px`]),
  );
}

const RINGS = { chosen: 'var(--chosen)', rejected: 'var(--rejected)' } as const;

function Dot({ dot, y, active }: { dot: PlacedDot; y: number; active: boolean }) {
  const point = dot.points.at(-1);
  return (
    <g data-point={point} transform={`translate(${SIDE + dot.x} ${y})`}>
      {dot.role ? (
        <circle r={DOT + 2.6} fill="none" stroke={RINGS[dot.role]} strokeWidth={2} />
      ) : null}
      <circle
        r={active ? DOT + 1.5 : DOT}
        fill={point ? 'var(--point)' : 'var(--panel)'}
        stroke={active ? 'var(--accent)' : point ? 'var(--point)' : 'var(--line-strong)'}
        strokeWidth={active ? 2 : 1.2}
      />
    </g>
  );
}

/** The dot nearest to a place, `y` being its height above the lowest row and `row` the height of one. */
function nearest(dots: readonly PlacedDot[], x: number, y: number, row: number): number | null {
  let best: number | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [i, dot] of dots.entries()) {
    const distance = (dot.x - x) ** 2 + (dot.row * row - y) ** 2;
    if (distance < bestDistance) {
      best = i;
      bestDistance = distance;
    }
  }
  return best;
}
