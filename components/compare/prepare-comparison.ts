import type { SharePart } from '@/components/charts/share-bar';
import type { ComparedKind } from '@/lib/core/compare/compare-prompt';
import type { ChangedMeasure } from '@/lib/core/compare/reward-change';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { numberFormat, signed } from '@/lib/core/format/format-number';
import type { ComparisonRow, ComparisonView } from '@/lib/core/views/comparison-view';

/** The kinds of prompts of a comparison, as a screen calls them. */
export const KIND_LABELS: Record<ComparedKind, string> = {
  same: 'same pairs',
  changed: 'changed pairs',
  onlyA: 'pairs by A only',
  onlyB: 'pairs by B only',
  neither: 'no pair by either',
};

/** What changes, as a screen calls it. */
export const CHANGE_LABELS: Record<ChangedMeasure, string> = {
  margin: 'Δ margin',
  chosen: 'Δ chosen',
  rejected: 'Δ rejected',
};

const KINDS: readonly { kind: ComparedKind; className: string }[] = [
  { kind: 'same', className: 'fill-bar' },
  { kind: 'changed', className: 'fill-warn-line' },
  { kind: 'onlyA', className: 'fill-ink' },
  { kind: 'onlyB', className: 'fill-muted' },
  { kind: 'neither', className: 'fill-bar-left-out' },
];

/** A comparison in words and numbers for the screen. */
export type PreparedComparison = {
  headline: string;
  /** What the counts are over, where it is not every prompt; null otherwise. */
  over: string | null;
  parts: SharePart[];
  facts: { name: string; value: string }[];
  /** Why it is not said by how much rewards change; null where it is. */
  noChanges: string | null;
};

/** Returns what a screen says of a comparison. */
export function prepareComparison(
  view: Pick<ComparisonView, 'a' | 'b' | 'shown' | 'sampleSeed' | 'comparison' | 'header'>,
): PreparedComparison {
  const { a, b, shown, sampleSeed, comparison, header } = view;
  const { looked, prompts, pairs, changes } = comparison;
  const outside = header.total - shown;
  const number = numberFormat(
    changes ? [changes.margin.mean, changes.chosen.mean, changes.rejected.mean] : [],
  );
  return {
    headline: `${countOf(prompts.changed, 'prompt')} of ${formatCount(looked)} ${prompts.changed === 1 ? 'has' : 'have'} changed pairs`,
    over:
      sampleSeed === null
        ? null
        : `Counted over ${formatCount(looked)} of ${formatCount(shown)} prompts, drawn by seed ${sampleSeed}.`,
    parts: KINDS.map(({ kind, className }) => ({
      key: kind,
      label: KIND_LABELS[kind],
      count: prompts[kind],
      className,
    })),
    facts: [
      { name: 'pairs of A', value: formatCount(pairs.a) },
      { name: 'pairs of B', value: formatCount(pairs.b) },
      { name: 'made by both', value: formatCount(pairs.shared) },
      ...(changes
        ? [
            {
              name: 'mean Δ margin of changed prompts',
              value: signed(number)(changes.margin.mean),
            },
            { name: 'mean Δ chosen reward', value: signed(number)(changes.chosen.mean) },
            { name: 'mean Δ rejected reward', value: signed(number)(changes.rejected.mean) },
          ]
        : []),
      ...(outside > 0
        ? [{ name: 'prompts that pass neither filter', value: formatCount(outside) }]
        : []),
    ],
    noChanges:
      a.reward === b.reward
        ? null
        : `A looks at the reward ${a.reward} and B at ${b.reward}: their margins cannot be compared, so only prompts and pairs are counted.`,
  };
}

/** How the numbers of listed prompts are written: rewards alike, changes with their sign. */
export function rowFormats(rows: readonly ComparisonRow[]) {
  const margins = rows.flatMap(({ a, b }) => [a?.margin ?? Number.NaN, b?.margin ?? Number.NaN]);
  const changes = rows.flatMap(({ change }) => (change ? Object.values(change) : []));
  return { margin: numberFormat(margins, 3), change: signed(numberFormat(changes, 3)) };
}
