import type { PreparedQuantiles } from './prepare-quantiles';
import { TwoColumnTable } from './two-column-table';

type Props = { prepared: PreparedQuantiles; title: string; height: number };

/** The points of a Q–Q plot as a table. */
export function QuantileTable({ prepared, title, height }: Props) {
  const { x, y, points } = prepared;
  return (
    <TwoColumnTable
      title={title}
      heads={[x.label, y.label]}
      rows={points.map(({ sentence, normal, observed }) => ({
        key: sentence,
        head: normal,
        value: observed,
      }))}
      height={height}
    />
  );
}
