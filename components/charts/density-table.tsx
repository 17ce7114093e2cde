import { ScrollBox } from '@/components/ui/scroll-box';
import { formatCount } from '@/lib/core/format/format-count';
import type { PreparedDensity } from './prepare-density';

type Props = { prepared: PreparedDensity; title: string; height: number };

/** The cells of a density that hold something as a table. */
export function DensityTable({ prepared, title, height }: Props) {
  const { words, cells } = prepared;
  return (
    <ScrollBox label={`Table: ${title}`} className="overflow-y-auto" style={{ height }}>
      <table className="w-full text-xs">
        <thead className="sticky top-0 bg-panel text-muted">
          <tr className="border-line border-b">
            {[words.x, words.y, words.nouns].map((heading) => (
              <th key={heading} scope="col" className="py-1 pr-3 text-right font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr
              key={`${cell.column}:${cell.row}`}
              className="border-line border-b text-right last:border-0"
            >
              <td className="py-0.5 pr-3">{cell.x}</td>
              <td className="py-0.5 pr-3">{cell.y}</td>
              <td className="py-0.5 pr-3">{formatCount(cell.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
