import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import { ScrollBox } from '@/components/ui/scroll-box';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import type { Pairing } from '@/lib/core/rewards/pairing';
import type { LengthGap } from '@/lib/core/views/length-view';
import { GapStrip } from './gap-strip';
import { prepareGaps } from './prepare-gaps';

type Props = { gaps: readonly LengthGap[]; pairing: Pairing; dataset: string; query: string };

const CELL = 'whitespace-nowrap py-0.5 pl-3 text-right';
const CUT =
  'An arrow head ends a strip that goes beyond the axis: pairings with less than a tenth of the most pairs do not stretch it.';
const HEAD = 'py-1 pl-3 text-right font-medium';

/** How much longer the chosen side is, a row for each of the 21 pairings; a row's name makes it the current pairing. */
export function GapTable({ gaps, pairing, dataset, query }: Props) {
  const { rows, zero, low, high, cut } = prepareGaps(gaps, pairing);
  return (
    <>
      <ScrollBox label="Length gap of each pairing" className="overflow-x-auto">
        <table className="w-full text-xs">
          <thead className="text-muted">
            <tr className="border-line border-b align-bottom">
              <th scope="col" className="py-1 text-left font-medium">
                chosen ▸ rejected
              </th>
              <th scope="col" className={HEAD}>
                mean gap, ch
              </th>
              <th scope="col" className="w-[32%] py-1 pl-3 font-medium">
                <span className="flex justify-between">
                  <span>{low}</span>
                  <span>gap, ch</span>
                  <span>{high}</span>
                </span>
              </th>
              <th scope="col" className={HEAD}>
                median
              </th>
              <th scope="col" className={classNames(HEAD, 'text-chosen')}>
                chosen, ch
              </th>
              <th scope="col" className={classNames(HEAD, 'text-rejected')}>
                rejected, ch
              </th>
              <th scope="col" className={HEAD}>
                chosen longer
              </th>
              <th scope="col" className={HEAD}>
                pairs
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.slug}
                aria-current={row.isCurrent ? 'true' : undefined}
                className={classNames(
                  'border-line border-b last:border-0',
                  row.isCurrent && 'bg-sunken font-semibold',
                )}
              >
                <th scope="row" className="whitespace-nowrap py-0.5 text-left font-medium">
                  <Link
                    href={withQuery(
                      datasetPath(dataset, 'length'),
                      editQuery(query, { pairing: row.slug }),
                    )}
                    scroll={false}
                    className="underline decoration-line-strong underline-offset-2"
                  >
                    {row.label}
                  </Link>
                </th>
                <td className={CELL}>{row.gap}</td>
                <td className="py-0.5 pl-3">
                  <GapStrip row={row} zero={zero} />
                </td>
                <td className={CELL}>{row.median}</td>
                <td className={CELL}>{row.chosen}</td>
                <td className={CELL}>{row.rejected}</td>
                <td className={CELL}>{row.longer}</td>
                <td className={CELL}>{row.pairs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="mt-2 text-muted text-xs">
        Strip: half of the pairs lie on the bar, the tick is the median, the dot the mean, the line
        no gap. Only usable pairs count.
        {cut > 0 ? ` ${CUT}` : null}
      </p>
    </>
  );
}
