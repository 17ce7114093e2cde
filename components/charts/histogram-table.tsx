import { formatCount } from '@/lib/core/format/format-count';
import type { PreparedHistogram } from './prepare-histogram';
import { TwoColumnTable } from './two-column-table';

type Props = { prepared: PreparedHistogram; title: string; height: number };

/** The bins of a histogram as a table. */
export function HistogramTable({ prepared, title, height }: Props) {
  const { words, bins } = prepared;
  return (
    <TwoColumnTable
      title={title}
      heads={[words.quantity, words.nouns]}
      rows={bins.map(({ index, label, count }) => ({
        key: index,
        head: label,
        value: formatCount(count),
      }))}
      height={height}
    />
  );
}
