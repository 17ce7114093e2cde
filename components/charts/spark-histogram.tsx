import type { Histogram } from '@/lib/core/stats/histogram';
import { prepareSpark } from './prepare-spark';

type Props = { histogram: Histogram; label: string; className: string };

/** The form of a distribution at a glance; no axes, no script. */
export function SparkHistogram({ histogram, label, className }: Props) {
  const { bars, width, height } = prepareSpark(histogram.counts);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={className}
    >
      {bars.map((bar) => (
        <rect key={bar.x} {...bar} fill="var(--bar)" />
      ))}
      <line x1={0} x2={width} y1={height} y2={height} stroke="var(--line-strong)" />
    </svg>
  );
}
