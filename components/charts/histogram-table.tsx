import { formatCount } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import type { PreparedHistogram } from './prepare-histogram';
import type { Marker } from './prepare-markers';
import { TwoColumnTable } from './two-column-table';

type Props = {
  prepared: PreparedHistogram;
  title: string;
  height: number;
  markers?: readonly Marker[];
};

const DIGITS = 4;

/** The bins of a histogram as a table, and below them its markers. */
export function HistogramTable({ prepared, title, height, markers = [] }: Props) {
  const { words, bins } = prepared;
  const write = numberFormat(
    markers.map(({ value }) => value),
    DIGITS,
  );
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
      below={
        markers.length > 0
          ? {
              heads: ['marker', words.quantity],
              rows: markers.map(({ label, value }) => ({
                key: label,
                head: label,
                value: write(value),
              })),
            }
          : undefined
      }
    />
  );
}
