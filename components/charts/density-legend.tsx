import { densityLegend } from './prepare-density';

/** What the shades of a density stand for. */
export function DensityLegend({ most, nouns }: { most: number; nouns: string }) {
  return (
    <div className="mt-1 flex items-center gap-1 text-muted text-xs">
      <span>{nouns} in a cell, from</span>
      <ul className="flex" aria-label={`Shades: ${nouns} in a cell, at least`}>
        {densityLegend(most).map(({ shade, text }) => (
          <li key={shade} data-shade={shade} className="min-w-6 px-1 text-center">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
