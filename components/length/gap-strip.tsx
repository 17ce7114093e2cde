import type { GapRow } from './prepare-gaps';

type Props = { row: GapRow; zero: number };

const WIDTH = 200;
const HEIGHT = 14;

/** Where half of a pairing's gaps lie, with their median as a tick and their mean as a dot; the line is no gap, an arrow head a strip that goes on. */
export function GapStrip({ row, zero }: Props) {
  const { strip, sentence } = row;
  const x = (share: number) => share * WIDTH;
  return (
    <svg
      role="img"
      aria-label={sentence}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-3.5 w-full min-w-28"
    >
      <title>{sentence}</title>
      <line
        x1={x(zero)}
        x2={x(zero)}
        y1={0}
        y2={HEIGHT}
        stroke="var(--line-strong)"
        vectorEffect="non-scaling-stroke"
      />
      {strip ? (
        <>
          <rect
            x={x(strip.lower)}
            y={4}
            width={Math.max(1, x(strip.upper - strip.lower))}
            height={6}
            fill="var(--bar)"
            opacity={0.55}
          />
          {strip.median === null ? null : (
            <line
              x1={x(strip.median)}
              x2={x(strip.median)}
              y1={2}
              y2={12}
              stroke="var(--bar-active)"
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
            />
          )}
          {strip.mean === null ? null : (
            <line
              x1={x(strip.mean)}
              x2={x(strip.mean)}
              y1={7}
              y2={7}
              stroke="var(--ink)"
              strokeWidth={6}
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          )}
          {strip.cut.low ? <CutMark points="6,2 1,7 6,12" /> : null}
          {strip.cut.high ? <CutMark points="194,2 199,7 194,12" /> : null}
        </>
      ) : null}
    </svg>
  );
}

/** An arrow head at the end of the axis: the strip goes on. */
function CutMark({ points }: { points: string }) {
  return (
    <polyline
      points={points}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1.5}
      vectorEffect="non-scaling-stroke"
    />
  );
}
