import { Panel } from '@/components/ui/panel';
import type { ComparedSetsView } from '@/lib/core/views/compared-sets-view';
import { prepareSets, type SetRow } from './prepare-sets';

/** Both recipes as sets of equal size over the same prompts, and what each gives before that. */
export function EqualSets({ sets }: { sets: ComparedSetsView }) {
  const { headline, over, equal, all } = prepareSets(sets);
  return (
    <Panel title="As sets of equal size">
      <p className="text-sm">{headline}</p>
      <p className="mb-2 text-muted text-xs">
        Of each prompt that both use, as many pairs of each as the recipe with fewer has, the first
        in its order{over ? `; ${over}` : ''}.
      </p>
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-2">
        <Figures caption="Means over the pairs of the equal sets" rows={equal} />
        <Figures caption="All that each recipe gives of these prompts" rows={all} />
      </div>
    </Panel>
  );
}

function Figures({ caption, rows }: { caption: string; rows: readonly SetRow[] }) {
  return (
    <table className="w-full text-xs tabular-nums">
      <caption className="pb-1 text-left text-muted">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-muted">
          <th className="py-1 text-left font-normal">measure</th>
          <th className="py-1 pl-3 text-right font-normal">A</th>
          <th className="py-1 pl-3 text-right font-normal">B</th>
          <th className="py-1 pl-3 text-right font-normal">B − A</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, a, b, difference }) => (
          <tr key={name}>
            <th scope="row" className="py-0.5 text-left font-normal">
              {name}
            </th>
            <td className="whitespace-nowrap py-0.5 pl-3 text-right">{a}</td>
            <td className="whitespace-nowrap py-0.5 pl-3 text-right">{b}</td>
            <td className="whitespace-nowrap py-0.5 pl-3 text-right text-muted">{difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
