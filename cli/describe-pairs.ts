import { formatCount } from '@/lib/core/format/format-count';
import { FINDINGS } from '@/lib/core/views/import-view';
import type { PairReport } from '@/lib/services/pair/pair-sources';

/** What keeps a row of a file out. */
const SKIPPED = ['unreadableLines', 'rowsWithoutPrompt', 'lengthMismatches', 'otherShape'] as const;

/** Returns what `--json` says of pairs that were made straight of files. */
export function pairCounts({ findings, ...counts }: PairReport) {
  const all = findings.all();
  return {
    ...counts,
    skippedLines: SKIPPED.reduce((sum, kind) => sum + all[kind].count, 0),
    findings: Object.fromEntries(Object.entries(all).map(([kind, { count }]) => [kind, count])),
  };
}

/** Returns in lines what came of the prompts of files, and what was remarkable about them. */
export function describePairs({
  prompts,
  filtered,
  used,
  pairs,
  lost,
  findings,
}: PairReport): string {
  const reasons = Object.entries(lost).map(([reason, count]) => `${reason} ${formatCount(count)}`);
  const titles = new Map(Object.entries(FINDINGS));
  const found = Object.entries(findings.all()).flatMap(([kind, { count }]) =>
    count === 0 ? [] : [`${formatCount(count)} ${titles.get(kind) ?? kind}`],
  );
  const lines = [
    `${formatCount(pairs)} pairs of ${formatCount(used)} prompts, of ${formatCount(prompts)} read`,
    ...(filtered > 0 ? [`${formatCount(filtered)} prompts do not pass the filter`] : []),
    ...(reasons.length > 0 ? [`prompts without a pair: ${reasons.join(', ')}`] : []),
    ...found,
  ];
  return `${lines.join('\n')}\n`;
}
