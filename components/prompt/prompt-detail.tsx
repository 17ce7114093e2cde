import { CurationPanel } from '@/components/curation/curation-panel';
import { CurationScope } from '@/components/curation/curation-scope';
import { overrideLabel } from '@/components/curation/decision-text';
import { PairSides } from '@/components/pairs/pair-sides';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { withQuery } from '@/components/view/edit-query';
import { OUTCOME_LABELS } from '@/components/view/field-labels';
import { countOf } from '@/lib/core/format/format-count';
import { formatNumber } from '@/lib/core/format/format-number';
import { rewardLabel } from '@/lib/core/format/reward-label';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { PromptView } from '@/lib/core/views/prompt-view';
import { MessageTurns } from './message-turns';
import { axisDots, axisMarkers, positionText, promptFacts } from './prepare-prompt';
import { PromptAxis } from './prompt-axis';
import { PromptNav } from './prompt-nav';
import { ResponseList } from './response-list';

type Props = { view: PromptView; pairing: Pairing; query: string };

/** Read the evidence: one prompt, its rewards, the pair it gives, all its responses. */
export function PromptDetail({ view, pairing, query }: Props) {
  const { header, pair, pairPoints, outcome, stats, curation } = view;
  const url = withQuery(`/api/datasets/${encodeURIComponent(header.dataset.name)}/curation`, query);
  const dots = axisDots(view);
  return (
    <CurationScope url={url} view={view}>
      <PromptNav
        dataset={header.dataset.name}
        query={query}
        position={positionText(view)}
        previous={view.previous}
        next={view.next}
        marked={view.marks.messages.length + view.marks.responses.length > 0}
      />
      <Panel title="Prompt">
        {view.templated ? (
          <Notice tone="warn" className="mb-2">
            The prompt came as a rendered chat template that could not be turned back into messages.
          </Notice>
        ) : null}
        <MessageTurns messages={view.messages} marks={view.marks.messages} />
        <p className="mt-2 break-all text-muted text-xs">prompt_id {view.promptId}</p>
      </Panel>
      <section className="panel min-w-0 p-3">
        {dots.length > 0 ? (
          <PromptAxis
            title={`${countOf(stats.n, 'scored response')} by ${rewardLabel(header.reward)}, with the targets of the points`}
            note={promptFacts(view)}
            label={`${rewardLabel(header.reward)}, one dot per scored response`}
            dots={dots}
            markers={axisMarkers(view)}
          />
        ) : (
          <p className="text-muted">None of its responses is scored.</p>
        )}
      </section>
      <Panel
        title={
          pair
            ? `${pairTitle(pairing, curation)}: margin ${formatNumber(pair.chosen.reward - pair.rejected.reward, 4)}`
            : `${pairingLabel(pairing)}: no pair`
        }
      >
        {pair ? (
          <PairSides pair={pair} {...pairPoints} />
        ) : curation.override?.action === 'exclude' ? null : (
          <Notice tone="warn">
            {OUTCOME_LABELS[outcome].name}: {OUTCOME_LABELS[outcome].reason}.
          </Notice>
        )}
        <CurationPanel curation={curation} hasPair={pair !== null} />
      </Panel>
      <ResponseList view={view} />
    </CurationScope>
  );
}

function pairTitle(pairing: Pairing, { override, conflict }: PromptView['curation']): string {
  if (!override || conflict !== null) return pairingLabel(pairing);
  return override.action === 'set'
    ? 'A pair set by a person'
    : `${pairingLabel(pairing)}, ${overrideLabel(override.action)}`;
}
