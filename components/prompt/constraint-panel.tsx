import { ApproximateMark } from '@/components/scores/approximate-mark';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { countOf } from '@/lib/core/format/format-count';
import { approximateHint } from '@/lib/core/score/approximate-rewards';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';
import type { ReadConstraints } from '@/lib/schema/score/read-constraints';
import { constraintCounts } from './constraint-counts';
import { VerdictSwitch } from './verdict-switch';

type Props = {
  /** Null for a prompt without any. */
  read: ReadConstraints | null;
  /** What came of the check; null where it was not asked for. */
  verdicts: VerdictsView | null;
};

/** What code can check of a prompt's responses, and in how many it holds. Nothing for a prompt without constraints. */
export function ConstraintPanel({ read, verdicts }: Props) {
  if (read === null) return null;
  const { constraints = [], problem } = read;
  return (
    <Panel
      title={problem ? 'Constraints' : countOf(constraints.length, 'constraint')}
      aside={problem ? null : <VerdictSwitch checked={verdicts !== null} />}
    >
      {problem ? (
        <Notice tone="warn">The constraints cannot be checked: {problem}.</Notice>
      ) : (
        <ol className="grid gap-1">
          {constraints.map(({ instruction, description }, at) => {
            const hint = approximateHint(instruction.id, []);
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a constraint may stand twice and never moves
                key={at}
                className="grid gap-x-3 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {description}{' '}
                  <span className="inline-flex flex-wrap items-center gap-2 text-muted text-xs">
                    {instruction.id}
                    {hint === null ? null : <ApproximateMark hint={hint} />}
                  </span>
                </span>
                {verdicts ? (
                  <span className="whitespace-nowrap text-muted text-xs">
                    {constraintCounts(verdicts, at)}
                  </span>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
