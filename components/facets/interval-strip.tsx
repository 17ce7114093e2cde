import type { RewardsByRow } from './prepare-rewards-by';

type Props = { strip: NonNullable<RewardsByRow['strip']>; isPale: boolean };

const WIDTH = 1000;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const BOX = 8;

/** Where the rewards of one value lie on the axis of all: lowest to highest, mean ± σ, and behind them its prompts. */
export function IntervalStrip({ strip, isPale }: Props) {
  const { min, max, mean, from, to, bars } = strip;
  const ink = isPale ? 'var(--bar-left-out)' : 'var(--bar-active)';
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-5 w-full"
    >
      {bars.map((bar) => (
        <rect
          key={bar.x}
          x={bar.x * WIDTH}
          width={Math.max(1, bar.width * WIDTH)}
          y={HEIGHT * (1 - bar.height)}
          height={HEIGHT * bar.height}
          fill="var(--bar)"
          opacity={isPale ? 0.12 : 0.28}
        />
      ))}
      <line
        x1={min * WIDTH}
        x2={max * WIDTH}
        y1={MIDDLE}
        y2={MIDDLE}
        stroke={ink}
        vectorEffect="non-scaling-stroke"
      />
      <rect
        x={from * WIDTH}
        width={Math.max(1, (to - from) * WIDTH)}
        y={MIDDLE - BOX / 2}
        height={BOX}
        fill={ink}
        opacity={0.55}
      />
      <line
        x1={mean * WIDTH}
        x2={mean * WIDTH}
        y1={2}
        y2={HEIGHT - 2}
        stroke="var(--ink)"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
