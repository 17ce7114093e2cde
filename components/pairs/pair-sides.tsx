import { PartedText } from '@/components/text/parted-text';
import { classNames } from '@/components/ui/class-names';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS, type RewardPoint } from '@/lib/core/rewards/reward-point';
import type { PairExample, PairSide } from '@/lib/core/views/pairing-view';
import { isLong } from './is-long';
import { type SplitText, splitAtPrefix } from './prepare-pair';

const FOLD = 40;

type Props = {
  pair: PairExample;
  /** The points that picked the sides; null where a person set one. */
  chosen: RewardPoint | null;
  rejected: RewardPoint | null;
  /** Shows some lines of each side only. */
  brief?: boolean;
};

/** Chosen beside rejected; what both begin with is dimmed. */
export function PairSides({ pair, chosen, rejected, brief = false }: Props) {
  const [left, right] = splitAtPrefix(pair.chosen.text, pair.rejected.text, brief);
  const reward = numberFormat([pair.chosen.reward, pair.rejected.reward], 4);
  const deviation = numberFormat([pair.chosen.deviation, pair.rejected.deviation], 2);
  const common = { brief, reward, deviation };
  return (
    <div className="grid min-w-0 gap-2">
      <div className="grid min-w-0 gap-2 md:grid-cols-2">
        <Side kind="chosen" point={chosen} side={pair.chosen} text={left} {...common} />
        <Side kind="rejected" point={rejected} side={pair.rejected} text={right} {...common} />
      </div>
      {pair.sharedPrefix > 0 ? (
        <p className="text-muted text-xs">
          shared prefix {formatCount(pair.sharedPrefix)} ch (
          {formatShare(pair.sharedPrefixRatio, 1)} of the longer text), dimmed
        </p>
      ) : null}
    </div>
  );
}

type SideProps = {
  kind: 'chosen' | 'rejected';
  point: RewardPoint | null;
  side: PairSide;
  text: SplitText;
  brief: boolean;
  reward: (value: number) => string;
  deviation: (value: number) => string;
};

const LOOKS = {
  chosen: 'border-chosen/50 [&>p]:text-chosen [&>p]:bg-chosen-soft',
  rejected: 'border-rejected/50 [&>p]:text-rejected [&>p]:bg-rejected-soft',
} as const;

function Side({ kind, point, side, text, brief, reward, deviation }: SideProps) {
  return (
    <div className={classNames('min-w-0 overflow-hidden rounded-md border', LOOKS[kind])}>
      <p className="flex flex-wrap gap-x-2 px-2.5 py-1 text-xs">
        <strong className="font-semibold">{kind}</strong>
        <span>{point ? POINT_LABELS[point] : 'set by a person'}</span>
        <span>reward {reward(side.reward)}</span>
        <span>{formatCount(side.length)} ch</span>
        {side.deviation === null ? null : <span>{deviation(side.deviation)} σ off target</span>}
        {side.model ? <span className="break-all">{side.model}</span> : null}
      </p>
      {brief ? (
        <div className="px-2.5 py-2">
          <div className="model-text line-clamp-[8] text-xs">
            <Marked text={text} />
          </div>
        </div>
      ) : (
        <div className="px-2.5 py-2">
          <PartedText
            parts={[
              { text: text.prefix, look: 'dim' },
              { text: text.rest, look: 'plain' },
            ]}
            long={isLong(side.text, FOLD)}
            lines={FOLD}
            more={`show all ${formatCount(side.length)} ch`}
          />
        </div>
      )}
    </div>
  );
}

function Marked({ text }: { text: SplitText }) {
  return (
    <>
      {text.hidden > 0 ? <span className="text-muted">… </span> : null}
      <span className="text-muted">{text.prefix}</span>
      <span>{text.rest}</span>
      {text.hidden + text.prefix.length + text.rest.length === 0 ? (
        <em className="text-muted">(empty response)</em>
      ) : null}
    </>
  );
}
