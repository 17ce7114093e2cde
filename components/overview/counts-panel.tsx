import { Panel } from '@/components/ui/panel';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import type { OverviewView } from '@/lib/core/views/overview-view';

type Props = { counts: OverviewView['counts'] };

/** What the prompts shown hold, and what takes no part. */
export function CountsPanel({ counts }: Props) {
  return (
    <Panel title="Counts of the prompts shown">
      <dl className="grid gap-1">
        <Line label="prompts" value={counts.prompts} />
        <Line label="responses" value={counts.responses} />
        <Line label="scored" value={counts.scored} of={counts.responses} inner />
        <Line label="unscored" value={counts.unscored} of={counts.responses} inner />
        <Line label="prompts with points" value={counts.prompts - counts.skipped} />
        <Line label="prompts skipped" value={counts.skipped} of={counts.prompts} />
        <Line label="fewer than two scored" value={counts.skippedTooFew} inner />
        <Line label="all rewards equal (σ = 0)" value={counts.skippedAllEqual} inner />
      </dl>
      <p className="mt-2 text-muted text-xs">
        Unscored responses and skipped prompts are kept and take no part in statistics and pairs.
      </p>
    </Panel>
  );
}

type LineProps = { label: string; value: number; of?: number; inner?: boolean };

function Line({ label, value, of, inner }: LineProps) {
  return (
    <div className="grid grid-cols-[1fr_auto_3.5rem] items-baseline gap-2">
      <dt className={inner ? 'pl-4 text-muted' : undefined}>{label}</dt>
      <dd className="text-right">{formatCount(value)}</dd>
      <dd className="text-right text-muted text-xs">
        {of === undefined ? null : formatShare(value, of)}
      </dd>
    </div>
  );
}
