import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useState } from 'react';
import { CHANGED_MEASURES } from '@/lib/core/compare/reward-change';
import type { ComparisonRow } from '@/lib/core/views/comparison-view';
import { CHANGE_LABELS, rowFormats } from './prepare-comparison';
import { PromptComparison } from './prompt-comparison';

type Props = { rows: readonly ComparisonRow[]; dataset: string; query: string };

const HEAD = 'py-1 pl-2 text-right font-medium';
const CELL = 'whitespace-nowrap py-1 pl-2 text-right align-top';
/** Not on a phone, where the changes alone have room. */
const WIDE = 'hidden md:table-cell';
const NARROW = 'w-17 md:w-24';

/** Prompts with the margins of both recipes and what changes from A to B. */
export function ChangedPromptsTable({ rows, dataset, query }: Props) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const { margin, change } = rowFormats(rows);
  const toggle = (ordinal: number) => {
    const next = new Set(open);
    if (!next.delete(ordinal)) next.add(ordinal);
    setOpen(next);
  };
  return (
    <table className="w-full table-fixed text-xs">
      <colgroup>
        <col />
        <col className={NARROW} span={3} />
        <col className="w-0 md:w-24" span={3} />
      </colgroup>
      <thead className="text-muted">
        <tr className="border-line border-b align-bottom">
          <th scope="col" className="py-1 text-left font-medium">
            prompt
          </th>
          {['pairs A, B', 'margin A', 'margin B'].map((label) => (
            <th key={label} scope="col" className={`${HEAD} ${WIDE}`}>
              {label}
            </th>
          ))}
          {CHANGED_MEASURES.map((measure) => (
            <th key={measure} scope="col" className={HEAD}>
              {CHANGE_LABELS[measure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isOpen = open.has(row.ordinal);
          const Icon = isOpen ? ChevronDown : ChevronRight;
          return (
            <Fragment key={row.ordinal}>
              <tr className="border-line border-t first:border-t-0">
                <th scope="row" className="py-1 text-left align-top font-normal">
                  <button
                    type="button"
                    aria-expanded={isOpen}
                    onClick={() => toggle(row.ordinal)}
                    className="flex w-full min-w-0 items-start gap-1.5 text-left hover:underline"
                  >
                    <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
                    <span className="flex min-w-0 flex-col gap-x-1.5 md:flex-row">
                      <span className="shrink-0 text-muted">#{row.ordinal}</span>
                      <span className="line-clamp-2 min-w-0 md:line-clamp-1">
                        {row.text || '(empty prompt)'}
                      </span>
                    </span>
                  </button>
                </th>
                <td className={`${CELL} ${WIDE}`}>
                  {row.a?.pairs ?? 0}, {row.b?.pairs ?? 0}
                </td>
                <td className={`${CELL} ${WIDE}`}>{margin(row.a?.margin)}</td>
                <td className={`${CELL} ${WIDE}`}>{margin(row.b?.margin)}</td>
                {CHANGED_MEASURES.map((measure) => (
                  <td key={measure} className={CELL}>
                    {change(row.change?.[measure])}
                  </td>
                ))}
              </tr>
              {isOpen ? (
                <tr>
                  <td colSpan={7} className="pb-3">
                    <PromptComparison ordinal={row.ordinal} dataset={dataset} query={query} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
