import { SHADE_COUNT } from '@/lib/core/charts/sequential-shade';

type Props = { low: string; high: string; hint: string };

const SHADES = Array.from({ length: SHADE_COUNT }, (_, shade) => shade);

/** What the shading and the hatching of the matrix mean. */
export function ShadeLegend({ low, high, hint }: Props) {
  return (
    <div className="mt-2 grid gap-1 text-muted text-xs">
      <p>{hint}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="flex items-center gap-1.5">
          {low}
          <span aria-hidden className="flex overflow-hidden rounded-sm border border-line">
            {SHADES.map((shade) => (
              <span key={shade} data-shade={shade} className="h-3 w-4" />
            ))}
          </span>
          {high}
        </span>
        <span className="flex items-center gap-1.5">
          <span
            aria-hidden
            data-shade={2}
            className="hatched h-3 w-5 rounded-sm border border-line"
          />
          fewer than half give a pair
        </span>
      </div>
    </div>
  );
}
