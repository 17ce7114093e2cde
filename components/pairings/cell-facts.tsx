import type { CellFact } from './prepare-cell-facts';

/** Every number of a cell, in two columns where there is room. */
export function CellFacts({ title, facts }: { title: string; facts: CellFact[] }) {
  return (
    <>
      <h3 className="mb-1.5 text-sm">{title}</h3>
      <dl className="gap-x-6 text-xs sm:columns-2">
        {facts.map((fact) => (
          <div key={fact.name} className="flex justify-between gap-3 py-px">
            <dt className="text-muted">{fact.name}</dt>
            <dd className="text-right">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
