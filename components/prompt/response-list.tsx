import { SideButtons } from '@/components/curation/side-buttons';
import { RenderedText } from '@/components/text/rendered-text';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatNumber, type NumberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import type { PromptView, ResponseView } from '@/lib/core/views/prompt-view';
import { rewardFormats, sortByReward } from './prepare-prompt';

/** All responses, the highest reward first, the unscored ones last. */
export function ResponseList({ view }: { view: PromptView }) {
  const { responses, pair, header } = view;
  const formats = rewardFormats(responses);
  const format = formats.get(header.reward) ?? formatNumber;
  return (
    <Panel title={`All ${countOf(responses.length, 'response')} by reward`}>
      <ol className="divide-y divide-line">
        {sortByReward(responses).map((response) => (
          <li
            key={response.index}
            id={`response-${response.index}`}
            tabIndex={-1}
            className="grid scroll-mt-4 gap-1 rounded py-2.5 focus:bg-accent-soft"
          >
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
              {response.reward === null ? (
                <Badge tone="warn">unscored</Badge>
              ) : (
                <strong className="font-semibold text-sm">{format(response.reward)}</strong>
              )}
              {response.index === pair?.chosen.index ? <Badge tone="chosen">chosen</Badge> : null}
              {response.index === pair?.rejected.index ? (
                <Badge tone="rejected">rejected</Badge>
              ) : null}
              {response.points.length > 0 ? (
                <span>picked by {response.points.map((p) => POINT_LABELS[p]).join(', ')}</span>
              ) : null}
              <OtherRewards response={response} active={header.reward} formats={formats} />
              <span className="text-muted">{formatCount(response.length)} ch</span>
              {response.model ? (
                <span className="break-all text-muted">{response.model}</span>
              ) : null}
              <span className="ml-auto inline-flex items-center gap-1 text-muted">
                {response.reward === null ? null : (
                  <SideButtons index={response.index} role={roleOf(response, pair)} />
                )}
                response #{response.index}
              </span>
            </p>
            <RenderedText text={response.text} lines={6} length={response.length} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function roleOf({ index }: ResponseView, pair: PromptView['pair']) {
  if (index === pair?.chosen.index) return 'chosen';
  return index === pair?.rejected.index ? 'rejected' : null;
}

type OtherProps = {
  response: ResponseView;
  active: string;
  formats: ReadonlyMap<string, NumberFormat>;
};

function OtherRewards({ response, active, formats }: OtherProps) {
  return Object.entries(response.rewards)
    .filter(([name]) => name !== active)
    .map(([name, value]) => (
      <span key={name} className="break-all text-muted">
        {name} {value === null ? 'unscored' : formats.get(name)?.(value)}
      </span>
    ));
}
