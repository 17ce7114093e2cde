import { markParts } from '@/components/text/mark-parts';
import { PartedText } from '@/components/text/parted-text';
import { type TextPart, takeParts } from '@/components/text/take-parts';
import { TextParts } from '@/components/text/text-parts';
import { textPath } from '@/components/text/text-path';
import { classNames } from '@/components/ui/class-names';
import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS, type RewardPoint } from '@/lib/core/rewards/reward-point';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { BEGINNING_UNITS, isLargeText } from '@/lib/core/text/text-beginning';
import type { PairExample, PairSide } from '@/lib/core/views/pairing-view';
import { isLong } from './is-long';
import { type SplitText, splitAtPrefix } from './prepare-pair';

const FOLD = 40;

type Props = {
  pair: PairExample;
  /** The points that picked the sides; null where a person set one. */
  chosen: RewardPoint | null;
  rejected: RewardPoint | null;
  dataset: string;
  /** What a search marks. */
  marks: readonly MarkTerm[];
  /** Shows some lines of each side only. */
  brief?: boolean;
};

/** Chosen beside rejected; what both begin with is dimmed. */
export function PairSides({ pair, chosen, rejected, dataset, marks, brief = false }: Props) {
  const [left, right] = splitAtPrefix(pair.chosen.text, pair.rejected.text, brief);
  const reward = numberFormat([pair.chosen.reward, pair.rejected.reward], 4);
  const deviation = numberFormat([pair.chosen.deviation, pair.rejected.deviation], 2);
  const url = (index: number) => textPath(dataset, pair.ordinal, `response-${index}`);
  const common = { brief, reward, deviation, marks, url };
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
  marks: readonly MarkTerm[];
  url: (index: number) => string;
  reward: (value: number) => string;
  deviation: (value: number) => string;
};

const LOOKS = {
  chosen: 'border-chosen/50 [&>p]:text-chosen [&>p]:bg-chosen-soft',
  rejected: 'border-rejected/50 [&>p]:text-rejected [&>p]:bg-rejected-soft',
} as const;

function Side(props: SideProps) {
  const { kind, point, side, text, brief, marks, url, reward, deviation } = props;
  const parts = partsOf(text);
  const large = !brief && isLargeText(side.text);
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
            {text.hidden > 0 ? <span className="text-muted">… </span> : null}
            <TextParts parts={markParts(parts, marks)} />
            {side.text === '' ? <em className="text-muted">(empty response)</em> : null}
          </div>
        </div>
      ) : (
        <div className="px-2.5 py-2">
          <PartedText
            parts={large ? takeParts(parts, BEGINNING_UNITS) : parts}
            whole={large ? { url: url(side.index), units: side.text.length } : null}
            marks={marks}
            long={isLong(side.text, FOLD)}
            lines={FOLD}
            more={`show all ${formatCount(side.length)} ch`}
          />
        </div>
      )}
    </div>
  );
}

function partsOf({ prefix, rest }: SplitText): TextPart[] {
  return [
    { text: prefix, look: 'dim' },
    { text: rest, look: 'plain' },
  ];
}
