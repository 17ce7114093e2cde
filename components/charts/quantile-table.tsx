import { ScrollBox } from '@/components/ui/scroll-box';
import type { PreparedQuantiles } from './prepare-quantiles';

type Props = { prepared: PreparedQuantiles; title: string; height: number };

/** The points of a Q–Q plot as a table. */
export function QuantileTable({ prepared, title, height }: Props) {
  return (
    <ScrollBox label={`Table: ${title}`} className="overflow-y-auto" style={{ height }}>
      <table className="w-full text-xs">
        <thead className="sticky top-0 bg-panel text-muted">
          <tr className="border-line border-b">
            <th scope="col" className="py-1 text-right font-medium">
              {prepared.x.label}
            </th>
            <th scope="col" className="py-1 pr-3 text-right font-medium">
              {prepared.y.label}
            </th>
          </tr>
        </thead>
        <tbody>
          {prepared.points.map((point) => (
            <tr key={point.sentence} className="border-line border-b last:border-0">
              <th scope="row" className="py-0.5 text-right font-normal">
                {point.normal}
              </th>
              <td className="py-0.5 pr-3 text-right">{point.observed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
