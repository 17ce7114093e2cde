import { formatCount, formatShare } from '@/lib/core/format/format-count';
import type { FacetCounts } from '@/lib/core/views/facets-view';
import type { QueryChanges } from '@/lib/core/views/query-changes';

/** A value of a facet as a row of its list. */
export type FacetRow = {
  /** Null where it cannot be picked: all further values together, or no value. */
  value: string | null;
  text: string;
  prompts: string;
  responses: string;
  /** Of the prompts, for a table. */
  share: string;
  /** Width of its bar, 0 to 1 of the longest. */
  width: number;
  isPicked: boolean;
  /** Drawn pale: something else is picked. */
  isPale: boolean;
};

/** Returns the rows of a facet's list: its values in their order, then what cannot be picked. */
export function prepareFacet({ values, others, none, total, picked }: FacetCounts): FacetRow[] {
  const most = Math.max(1, ...values.map(({ prompts }) => prompts));
  const row = (value: string | null, text: string, counts: typeof none): FacetRow => {
    const isPicked = value !== null && picked.includes(value);
    return {
      value,
      text,
      prompts: formatCount(counts.prompts),
      responses: formatCount(counts.responses),
      share: formatShare(counts.prompts, total.prompts),
      width: Math.min(1, counts.prompts / most),
      isPicked,
      isPale: picked.length > 0 && !isPicked,
    };
  };
  return [
    ...values.map((counts) => row(counts.value, counts.value, counts)),
    ...(others ? [row(null, `${formatCount(others.values)} other values`, others)] : []),
    ...(none.prompts > 0 || none.responses > 0 ? [row(null, 'no value', none)] : []),
  ];
}

/** Returns what a click on a value does to the address: the value alone, or with `add` beside those picked; once more takes it out. */
export function pickValue(
  field: string,
  picked: readonly string[],
  value: string,
  add: boolean,
): QueryChanges {
  const others = picked.filter((other) => other !== value);
  const isPicked = others.length < picked.length;
  const alone = isPicked && others.length === 0 ? [] : [value];
  const next = !add ? alone : isPicked ? others : [...others, value];
  return { [field]: next.length === 0 ? null : next };
}

/** Returns a facet as CSV. */
export function facetCsv({ label, values, others, none }: FacetCounts): string {
  const rows = [
    ...values.map(({ value, prompts, responses }) => [value, prompts, responses]),
    ...(others ? [[`${others.values} other values`, others.prompts, others.responses]] : []),
    ['', none.prompts, none.responses],
  ];
  return [[label, 'prompts', 'responses'], ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\n');
}

function csvCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
