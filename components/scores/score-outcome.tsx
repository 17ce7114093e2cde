import { Notice } from '@/components/ui/notice';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import type { ScoreProblem, ScoreReport } from '@/lib/core/views/score-view';
import { scoredText } from './prepare-score';

/** What the last scoring did, and what it could not score. */
export function ScoreOutcome({ score }: { score: ScoreReport }) {
  return (
    <div className="grid gap-2">
      <Notice role="status">{scoredText(score)}</Notice>
      <Problem problem={score.withoutConstraints} what="without constraints" />
      <Problem problem={score.unusable} what="with constraints that cannot be used" />
    </div>
  );
}

function Problem({ problem, what }: { problem: ScoreProblem; what: string }) {
  const { count, cases } = problem;
  if (count === 0) return null;
  return (
    <Notice tone="warn">
      <details>
        <summary>
          {countOf(count, 'prompt')} {what}: their responses are unscored
        </summary>
        <ul className="mt-1 grid gap-1 text-xs">
          {cases.map(({ promptId, detail }) => (
            <li key={promptId} className="[overflow-wrap:anywhere]">
              prompt {promptId}: {detail}
            </li>
          ))}
          {count > cases.length ? <li>… and {formatCount(count - cases.length)} more</li> : null}
        </ul>
      </details>
    </Notice>
  );
}
