import { ScrollBox } from '@/components/ui/scroll-box';

type Section = {
  heads: readonly [string, string];
  rows: readonly { key: string | number; head: string; value: string }[];
};

type Props = Section & {
  /** What the table shows, for who cannot see the chart. */
  title: string;
  /** In pixels: that of the chart it stands for. */
  height: number;
  /** Stands below. */
  below?: Section;
};

/** The values of a chart as a table of two columns. */
export function TwoColumnTable({ title, heads, rows, height, below }: Props) {
  return (
    <ScrollBox label={`Table: ${title}`} className="overflow-y-auto" style={{ height }}>
      <SectionTable heads={heads} rows={rows} />
      {below ? <SectionTable {...below} /> : null}
    </ScrollBox>
  );
}

function SectionTable({ heads, rows }: Section) {
  return (
    <table className="w-full text-xs">
      <thead className="sticky top-0 bg-panel text-muted">
        <tr className="border-line border-b">
          <th scope="col" className="py-1 text-right font-medium">
            {heads[0]}
          </th>
          <th scope="col" className="w-1/2 py-1 pr-3 text-right font-medium">
            {heads[1]}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, value }) => (
          <tr key={key} className="border-line border-b last:border-0">
            <th scope="row" className="py-0.5 text-right font-normal">
              {head}
            </th>
            <td className="py-0.5 pr-3 text-right">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
