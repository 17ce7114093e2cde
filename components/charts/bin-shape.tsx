import type { PlotBox } from './plot-box';
import type { PreparedBin } from './prepare-histogram';

const GAP = 1;
/** A count above zero is never invisible. */
const LEAST_HEIGHT = 1.5;

/** Draws the bin of a bar from its edges: Recharts would guess a width from the centres. */
export function binShape(
  plot: PlotBox,
  [low, high]: [number, number],
  countMax: number,
): (bar: { payload?: PreparedBin }) => React.ReactElement {
  const scale = plot.width / (high - low);
  return ({ payload }) => {
    if (!payload || payload.count === 0) return <g />;
    const width = (payload.to - payload.from) * scale;
    const gap = width > 4 ? GAP : 0;
    const height = Math.max(LEAST_HEIGHT, (payload.count / countMax) * plot.height);
    return (
      <rect
        x={plot.left + (payload.from - low) * scale + gap / 2}
        y={plot.top + plot.height - height}
        width={Math.max(0.5, width - gap)}
        height={height}
        fill="var(--bar)"
        opacity={payload.inFilter ? 1 : 0.35}
      />
    );
  };
}
