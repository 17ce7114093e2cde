import Link from 'next/link';
import { SideButtons } from '@/components/curation/side-buttons';
import { RenderedText } from '@/components/text/rendered-text';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { formatCount } from '@/lib/core/format/format-count';
import { formatNumber, type NumberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import type { MarkTerm } from '@/lib/core/search/search-query';
import type { ResponseView } from '@/lib/core/views/prompt-view';

type Props = {
  response: ResponseView;
  /** The side of the current pair that it is. */
  role: 'chosen' | 'rejected' | null;
  /** The reward that orders the responses. */
  active: string;
  formats: ReadonlyMap<string, NumberFormat>;
  /** What a search marks. */
  marks: readonly MarkTerm[];
  /** Where its text is by itself. */
  textUrl: string;
  /** Where it is compared with another response, and with which; null for that one itself. */
  compare: { url: string; other: number; name: string } | null;
};

/** One response with all that is known of it. */
export function ResponseItem({ response, role, active, formats, marks, textUrl, compare }: Props) {
  const { index, reward, points, model } = response;
  const format = formats.get(active) ?? formatNumber;
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
        <OtherRewards response={response} active={active} formats={formats} />
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
      <RenderedText
        text={response.text}
        lines={6}
        length={response.length}
        url={textUrl}
        marks={marks}
      />
    </li>
  );
}

function OtherRewards({
  response,
  active,
  formats,
}: Pick<Props, 'response' | 'active' | 'formats'>) {
  return Object.entries(response.rewards)
    .filter(([name]) => name !== active)
    .map(([name, value]) => (
      <span key={name} className="break-all text-muted">
        {name} {value === null ? 'unscored' : formats.get(name)?.(value)}
      </span>
    ));
}
