import Link from 'next/link';
import { ShareBar, type SharePart } from '@/components/charts/share-bar';
import { Panel } from '@/components/ui/panel';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { OUTCOME_LABELS } from '@/components/view/field-labels';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { PAIR_OUTCOMES, type PairOutcome } from '@/lib/core/rewards/pair-outcome';
import type { PairingView } from '@/lib/core/views/pairing-view';

const FILLS: Record<PairOutcome, string> = {
  usable: 'fill-bar',
  collapsed: 'fill-warn-line',
  tied: 'fill-muted',
  skipped: 'fill-bar-left-out',
};

/** What becomes of every prompt shown: the parts add up to all of them. */
export function LeftOut({ view, query }: { view: PairingView; query: string }) {
  const { cell, header, leftOut } = view;
  const out = cell.collapsed + cell.tied + cell.skipped;
  const parts = PAIR_OUTCOMES.map(
    (outcome): SharePart => ({
      key: outcome,
      label: `${OUTCOME_LABELS[outcome].name}: ${OUTCOME_LABELS[outcome].reason}`,
      count: cell[outcome],
      className: FILLS[outcome],
    }),
  );
  return (
    <Panel title={`${countOf(header.shown, 'prompt')}, ${formatCount(out)} left out`}>
      <ShareBar label="What becomes of the prompts" parts={parts} />
      {leftOut.length > 0 ? (
        <details className="mt-2 text-xs">
          <summary className="text-muted hover:text-ink">
            {leftOut.length < out ? `the first ${leftOut.length} left out` : 'the prompts left out'}
          </summary>
          <ul className="mt-1 grid gap-1">
            {leftOut.map((prompt) => (
              <li key={prompt.ordinal} className="flex gap-2">
                <span className="w-16 shrink-0 text-muted">{prompt.outcome}</span>
                <Link
                  href={withQuery(
                    datasetPath(header.dataset.name, `prompts/${prompt.ordinal}`),
                    query,
                  )}
                  className="min-w-0 truncate underline decoration-line-strong underline-offset-2"
                >
                  {prompt.text || '(empty prompt)'}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}
