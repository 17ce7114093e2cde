import { ScrollBox } from '@/components/ui/scroll-box';
import type { AxisRow } from './prepare-reward-axis-table';

const HEADS = ['response', 'reward', 'picked by', 'side'] as const;

/** The dots of a reward axis as a table. */
export function RewardAxisTable({ rows, title }: { rows: AxisRow[]; title: string }) {
  return (
    <ScrollBox label={`Table: ${title}`} className="max-h-72 overflow-y-auto">
      <table className="w-full max-w-xl text-xs">
        <thead className="sticky top-0 bg-panel text-muted">
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="py-1 pr-4 text-right font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.index} className="border-line border-t">
              <th scope="row" className="py-0.5 pr-4 text-right font-normal">
                #{row.index}
              </th>
              <td className="py-0.5 pr-4 text-right">{row.reward}</td>
              <td className="py-0.5 pr-4 text-right">{row.points}</td>
              <td className="py-0.5 pr-4 text-right">{row.role}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
