import { ScrollBox } from '@/components/ui/scroll-box';
import type { FacetCounts } from '@/lib/core/views/facets-view';
import type { FacetRow } from './prepare-facet';

type Props = { facet: FacetCounts; rows: readonly FacetRow[]; title: string };

/** The values of a facet as a table. */
export function FacetTable({ facet, rows, title }: Props) {
  return (
    <ScrollBox label={`Table: ${title}`} className="mt-2 max-h-96 overflow-auto">
      <table className="w-full text-xs">
        <thead className="sticky top-0 bg-panel text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 text-left font-medium">
              {facet.label}
            </th>
            {['prompts', 'share', 'responses'].map((name) => (
              <th key={name} scope="col" className="py-1 pl-3 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.value === null} ${row.text}`}
              className="border-line border-b last:border-0"
            >
              <th scope="row" className="break-words py-0.5 text-left font-normal">
                {row.text}
              </th>
              <td className="py-0.5 pl-3 text-right">{row.prompts}</td>
              <td className="py-0.5 pl-3 text-right">{row.share}</td>
              <td className="py-0.5 pl-3 text-right">{row.responses}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
