import { STRIP_HEIGHT, STRIP_WIDTH, stripPath } from './prepare-strip';

/** Where one prompt's rewards lie on the dataset's axis. The numbers stand beside it. */
export function RewardStrip({ counts }: { counts: readonly number[] }) {
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`}
      preserveAspectRatio="none"
      className="h-4 w-full"
    >
      <line
        x1={0}
        x2={STRIP_WIDTH}
        y1={STRIP_HEIGHT}
        y2={STRIP_HEIGHT}
        stroke="var(--line-strong)"
      />
      <path d={stripPath(counts)} fill="var(--bar)" />
    </svg>
  );
}
