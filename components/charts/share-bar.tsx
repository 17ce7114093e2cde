import { formatCount, formatShare } from '@/lib/core/format/format-count';

export type SharePart = { key: string; label: string; count: number; className: string };

type Props = { label: string; parts: readonly SharePart[] };

/** Parts that add up to a whole, as one bar and as a list with numbers. */
export function ShareBar({ label, parts }: Props) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <div>
      <svg
        aria-hidden
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        className="mb-1.5 h-3 w-full rounded-sm bg-sunken"
      >
        {parts.map((part, i) => (
          <rect
            key={part.key}
            x={(1000 * sumBefore(parts, i)) / Math.max(1, total)}
            width={(1000 * part.count) / Math.max(1, total)}
            height={10}
            className={part.className}
          />
        ))}
      </svg>
      <ul aria-label={label} className="grid gap-x-4 gap-y-0.5 text-xs">
        {parts.map((part) => (
          <li key={part.key} className="flex items-baseline gap-1.5">
            <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0">
              <rect width={10} height={10} className={part.className} />
            </svg>
            <span className="min-w-0 flex-1">{part.label}</span>
            <span>{formatCount(part.count)}</span>
            <span className="w-14 text-right text-muted">{formatShare(part.count, total)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sumBefore(parts: readonly SharePart[], end: number): number {
  return parts.slice(0, end).reduce((sum, part) => sum + part.count, 0);
}
