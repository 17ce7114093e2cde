import { isLong } from '@/components/pairs/is-long';
import { PartedText } from '@/components/text/parted-text';
import type { TextPart } from '@/components/text/take-parts';
import { textPath } from '@/components/text/text-path';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/lib/core/format/format-count';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import type { ComparedSide, ResponsePairView } from '@/lib/core/views/response-pair-view';
import { RewardSteps, type Steps } from './reward-steps';

type Props = {
  name: 'left' | 'right' | 'the only one';
  side: ComparedSide;
  view: ResponsePairView;
  parts: readonly TextPart[];
  reward: (value: number | null) => string;
  /** Where another response can be taken. */
  steps?: Omit<Steps, 'name'>;
};

const LINES = 40;
const BORDERS = { chosen: 'border-chosen/50', rejected: 'border-rejected/50' } as const;

/** One of two compared responses, with steps to the responses next to it by reward. */
export function ComparedResponse(props: Props) {
  const { name, side, view, parts, reward, steps } = props;
  return (
    <section
      aria-label={`Response #${side.index}, ${name}`}
      className={classNames(
        'min-w-0 rounded-md border',
        side.role ? BORDERS[side.role] : 'border-line',
      )}
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-2.5 gap-y-1 border-line border-b px-2.5 py-1 text-xs">
        <strong className="font-semibold">#{side.index}</strong>
        {side.role ? <Badge tone={side.role}>{side.role}</Badge> : null}
        <span>{side.reward === null ? 'unscored' : `reward ${reward(side.reward)}`}</span>
        <span>{formatCount(side.length)} ch</span>
        {side.points.length > 0 ? (
          <span className="text-muted">{side.points.map((p) => POINT_LABELS[p]).join(', ')}</span>
        ) : null}
        {side.model ? <span className="break-all text-muted">{side.model}</span> : null}
        {steps ? <RewardSteps name={name} {...steps} /> : null}
      </div>
      <div className="px-2.5 py-2">
        {side.text === '' ? (
          <em className="text-muted">(empty response)</em>
        ) : (
          <PartedText
            key={`${view.ordinal} ${side.index}`}
            parts={parts}
            marks={view.marks.responses}
            whole={
              side.text.length < side.units
                ? {
                    url: textPath(view.header.dataset.name, view.ordinal, `response-${side.index}`),
                    units: side.units,
                  }
                : null
            }
            long={isLong(side.text, LINES)}
            lines={LINES}
            more={`show all ${formatCount(side.length)} ch`}
          />
        )}
      </div>
    </section>
  );
}
