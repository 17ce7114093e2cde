import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS, type RewardPoint } from '@/lib/core/rewards/reward-point';
import type { PairExample, PairSide } from '@/lib/core/views/pairing-view';
import { type SplitText, splitAtPrefix } from './prepare-pair';

type Props = {
  pair: PairExample;
  /** Whose sides they are, where a page has several pairs. */
  of?: string;
  /** The points that picked the sides; null where a person set one. */
  chosen: RewardPoint | null;
  rejected: RewardPoint | null;
  /** Keeps only the end of a long common beginning. */
  elide?: boolean;
  /** Said of the beginning that both share: where it is dimmed. */
  dimmed: string;
  draw: (side: PairSide, text: SplitText) => ReactNode;
};

/** Chosen beside rejected, and how much both begin with. */
export function PairSides(props: Props) {
  const { pair, of, chosen, rejected, elide = false, dimmed, draw } = props;
  const [left, right] = splitAtPrefix(pair.chosen.text, pair.rejected.text, elide);
  const reward = numberFormat([pair.chosen.reward, pair.rejected.reward], 4);
  const deviation = numberFormat([pair.chosen.deviation, pair.rejected.deviation], 2);
  const common = { of, reward, deviation };
  return (
    <div className="grid min-w-0 gap-2">
      <div className="grid min-w-0 gap-2 md:grid-cols-2">
        <Side kind="chosen" point={chosen} side={pair.chosen} {...common}>
          {draw(pair.chosen, left)}
        </Side>
        <Side kind="rejected" point={rejected} side={pair.rejected} {...common}>
          {draw(pair.rejected, right)}
        </Side>
      </div>
      {pair.sharedPrefix > 0 ? (
        <p className="text-muted text-xs">
          shared prefix {formatCount(pair.sharedPrefix)} ch (
          {formatShare(pair.sharedPrefixRatio, 1)} of the longer text),{' '}
          {countOf(pair.sharedWords, 'word')} ({formatShare(pair.sharedWordRatio, 1)} of the words)
          {dimmed}
        </p>
      ) : null}
    </div>
  );
}

type SideProps = {
  kind: 'chosen' | 'rejected';
  of: string | undefined;
  point: RewardPoint | null;
  side: PairSide;
  reward: (value: number) => string;
  deviation: (value: number) => string;
  children: ReactNode;
};

const LOOKS = {
  chosen: 'border-chosen/50 [&>p]:text-chosen [&>p]:bg-chosen-soft',
  rejected: 'border-rejected/50 [&>p]:text-rejected [&>p]:bg-rejected-soft',
} as const;

function Side(props: SideProps) {
  const { kind, of, point, side, reward, deviation, children } = props;
  return (
    <section
      aria-label={of ? `${kind} of ${of}` : kind}
      className={classNames('min-w-0 overflow-hidden rounded-md border', LOOKS[kind])}
    >
      <p className="flex flex-wrap gap-x-2 px-2.5 py-1 text-xs">
        <strong className="font-semibold">{kind}</strong>
        <span>{point ? POINT_LABELS[point] : 'set by a person'}</span>
        <span>reward {reward(side.reward)}</span>
        <span>{formatCount(side.length)} ch</span>
        {side.deviation === null ? null : <span>{deviation(side.deviation)} σ off target</span>}
        {side.model ? <span className="break-all">{side.model}</span> : null}
      </p>
      <div className="px-2.5 py-2">{children}</div>
    </section>
  );
}
