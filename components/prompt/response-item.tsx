import Link from 'next/link';
import { SideButtons } from '@/components/curation/side-buttons';
import { RenderedText } from '@/components/text/rendered-text';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { formatCount } from '@/lib/core/format/format-count';
import { formatNumber, type NumberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import { approximateHint } from '@/lib/core/score/approximate-rewards';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { isLargeText } from '@/lib/core/text/text-beginning';
import { findInstruction } from '@/lib/core/verify/instruction-registry';
import type { ResponseView } from '@/lib/core/views/prompt-view';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';
import { ResponseVerdicts } from './response-verdicts';

type Props = {
  response: ResponseView;
  /** The side of the current pair that it is. */
  role: 'chosen' | 'rejected' | null;
  /** The reward that orders the responses. */
  active: string;
  formats: ReadonlyMap<string, NumberFormat>;
  /** All rewards of the dataset. */
  rewards: readonly string[];
  /** What a search marks. */
  marks: readonly MarkTerm[];
  /** Whether the responses satisfy the prompt's constraints; null where it was not asked for. */
  verdicts: VerdictsView | null;
  /** Where its text is by itself. */
  textUrl: string;
  /** Where it is compared with another response, and with which; null for that one itself. */
  compare: { url: string; other: number; name: string } | null;
};

/** One response with all that is known of it. */
export function ResponseItem(props: Props) {
  const { response, role, active, formats, rewards, marks, verdicts, textUrl, compare } = props;
  const { index, reward, points, model } = response;
  const format = formats.get(active) ?? formatNumber;
  const checked = verdicts?.responses.find((one) => one.index === index);
  const text = (
    <RenderedText
      text={response.text}
      lines={6}
      length={response.length}
      url={textUrl}
      marks={marks}
    />
  );
  return (
    <li
      id={`response-${index}`}
      tabIndex={-1}
      className="grid scroll-mt-4 gap-1 rounded py-2.5 focus:bg-accent-soft"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        {reward === null ? (
          <Badge tone="warn">unscored</Badge>
        ) : (
          <strong className="font-semibold text-sm">{format(reward)}</strong>
        )}
        <span className="text-muted">response #{index}</span>
        {role === null ? null : <Badge tone={role}>{role}</Badge>}
        {points.length > 0 ? (
          <span>picked by {points.map((p) => POINT_LABELS[p]).join(', ')}</span>
        ) : null}
        <OtherRewards
          withConstraints={checked === undefined}
          response={response}
          active={active}
          formats={formats}
          rewards={rewards}
        />
        <span className="text-muted">{formatCount(response.length)} ch</span>
        {model ? <span className="break-all text-muted">{model}</span> : null}
        <span className="-mx-2 inline-flex flex-wrap items-center gap-1 text-muted sm:mr-0 sm:ml-auto">
          {compare ? (
            <Link
              href={compare.url}
              prefetch={false}
              aria-label={`Compare response #${index} with #${compare.other}`}
              className={buttonClass({ variant: 'quiet', size: 'small' }, 'h-6')}
            >
              compare with {compare.name}
            </Link>
          ) : null}
          {reward === null ? null : <SideButtons index={index} role={role} />}
        </span>
      </div>
      {verdicts && checked ? (
        <ResponseVerdicts
          constraints={verdicts.constraints}
          response={checked}
          text={isLargeText(response.text) ? null : response.text}
        >
          {text}
        </ResponseVerdicts>
      ) : (
        text
      )}
    </li>
  );
}

type OthersProps = Pick<Props, 'response' | 'active' | 'formats' | 'rewards'> & {
  /** False where the verdicts stand below. */
  withConstraints: boolean;
};

/** The rewards beside the active one; of a constraint that the prompt does not have there is none. */
function OtherRewards({ response, active, formats, rewards, withConstraints }: OthersProps) {
  const isShown = (name: string, value: number | null) =>
    findInstruction(name) === null || (withConstraints && value !== null);
  return Object.entries(response.rewards)
    .filter(([name, value]) => name !== active && formats.has(name) && isShown(name, value))
    .map(([name, value]) => {
      const hint = approximateHint(name, rewards);
      return (
        <span key={name} title={hint ?? undefined} className="break-all text-muted">
          {name}
          {hint === null ? null : (
            <>
              <span aria-hidden> ≈</span>
              <span className="sr-only"> (approximate)</span>
            </>
          )}{' '}
          {value === null ? 'unscored' : formats.get(name)?.(value)}
        </span>
      );
    });
}
