import { ScrollBox } from '@/components/ui/scroll-box';
import { formatCount } from '@/lib/core/format/format-count';
import type { PreparedHistogram } from './prepare-histogram';

type Props = { prepared: PreparedHistogram; title: string; height: number };

/** The bins of a histogram as a table. */
export function HistogramTable({ prepared, title, height }: Props) {
  return (
    <ScrollBox label={`Table: ${title}`} className="overflow-y-auto" style={{ height }}>
      <table className="w-full text-xs">
        <thead className="sticky top-0 bg-panel text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 text-right font-medium">
              {prepared.words.quantity}
            </th>
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              {prepared.words.nouns}
            </th>
          </tr>
        </thead>
        <tbody>
          {prepared.bins.map((bin) => (
            <tr key={bin.index} className="border-line border-b last:border-0">
              <th scope="row" className="py-0.5 text-right font-normal">
                {bin.label}
              </th>
              <td className="py-0.5 pr-3 text-right">{formatCount(bin.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
