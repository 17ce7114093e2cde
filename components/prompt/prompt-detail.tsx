import { CurationPanel } from '@/components/curation/curation-panel';
import { CurationScope } from '@/components/curation/curation-scope';
import { overrideLabel } from '@/components/curation/decision-text';
import { PairSides } from '@/components/pairs/pair-sides';
import { RenderedText } from '@/components/text/rendered-text';
import { TextModeChoice } from '@/components/text/text-mode-choice';
import { textPath } from '@/components/text/text-path';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { datasetPath, withQuery } from '@/components/view/edit-query';
import { OUTCOME_LABELS } from '@/components/view/field-labels';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { formatNumber } from '@/lib/core/format/format-number';
import { rewardLabel } from '@/lib/core/format/reward-label';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import { countCharacters } from '@/lib/core/text/count-characters';
import type { PromptView } from '@/lib/core/views/prompt-view';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';
import type { ReadConstraints } from '@/lib/schema/score/read-constraints';
import { CompareLink } from './compare-link';
import { ConstraintPanel } from './constraint-panel';
import { MessageTurns } from './message-turns';
import { axisDots, axisMarkers, positionText, promptFacts } from './prepare-prompt';
import { PromptAxis } from './prompt-axis';
import { PromptNav } from './prompt-nav';
import { PromptTree } from './prompt-tree';
import { ResponseList } from './response-list';

type Props = {
  view: PromptView;
  pairing: Pairing;
  query: string;
  /** Shows the responses of one model only. */
  model: string | null;
  /** Whether the responses satisfy the prompt's constraints; null where it was not asked for. */
  constraints: ReadConstraints | null;
  verdicts: VerdictsView | null;
};

/** Read the evidence: one prompt, its rewards, the pair it gives, all its responses. */
export function PromptDetail({ view, pairing, query, model, constraints, verdicts }: Props) {
  const { header, pair, pairPoints, outcome, stats, curation } = view;
  const url = withQuery(`/api/datasets/${encodeURIComponent(header.dataset.name)}/curation`, query);
  const responses =
    model === null ? view.responses : view.responses.filter((one) => one.model === model);
  const dots = axisDots({ responses, pair });
  return (
    <CurationScope url={url} ordinal={view.ordinal} sides={sidesOf(pair)}>
      <PromptNav
        dataset={header.dataset.name}
        query={query}
        position={positionText(view)}
        previous={view.previous}
        next={view.next}
        marked={view.marks.messages.length + view.marks.responses.length > 0}
      />
      <Panel title="Prompt" aside={<TextModeChoice />}>
        {view.templated ? (
          <Notice tone="warn" className="mb-2">
            The prompt came as a rendered chat template that could not be turned back into messages.
          </Notice>
        ) : null}
        <MessageTurns
          messages={view.messages}
          draw={(content, place) => (
            <RenderedText
              text={content}
              lines={40}
              length={countCharacters(content)}
              url={textPath(header.dataset.name, view.ordinal, `message-${place}`)}
              marks={view.marks.messages}
            />
          )}
        />
        <p className="mt-2 break-all text-muted text-xs">prompt_id {view.promptId}</p>
      </Panel>
      <ConstraintPanel read={constraints} verdicts={verdicts} />
      <section className="panel min-w-0 p-3">
        {dots.length > 0 ? (
          <PromptAxis
            title={`${axisCount(dots.length, stats.n, model)} by ${rewardLabel(header.reward)}, with the targets of the points`}
            note={promptFacts(view)}
            label={`${rewardLabel(header.reward)}, one dot per scored response`}
            dots={dots}
            markers={axisMarkers(view)}
          />
        ) : (
          <p className="text-muted">
            None of its responses{model === null ? '' : ` of ${model}`} is scored.
          </p>
        )}
      </section>
      <Panel
        title={
          pair
            ? `${pairTitle(pairing, curation)}: margin ${formatNumber(pair.chosen.reward - pair.rejected.reward, 4)}`
            : `${pairingLabel(pairing)}: no pair`
        }
        aside={
          <CompareLink
            url={withQuery(
              datasetPath(header.dataset.name, `prompts/${view.ordinal}/compare`),
              query,
            )}
          />
        }
      >
        {pair ? (
          <PairSides
            pair={pair}
            {...pairPoints}
            dimmed="; dimmed where texts are raw"
            draw={({ index, text, length }, { prefix }) => (
              <RenderedText
                text={text}
                lines={40}
                length={length}
                url={textPath(header.dataset.name, view.ordinal, `response-${index}`)}
                marks={view.marks.responses}
                dim={prefix.length}
              />
            )}
          />
        ) : curation.override?.action === 'exclude' ? null : (
          <Notice tone="warn">
            {OUTCOME_LABELS[outcome].name}: {OUTCOME_LABELS[outcome].reason}.
          </Notice>
        )}
        <CurationPanel curation={curation} hasPair={pair !== null} />
      </Panel>
      <PromptTree view={view} />
      <ResponseList
        view={view}
        responses={responses}
        model={model}
        query={query}
        verdicts={verdicts}
      />
    </CurationScope>
  );
}

function axisCount(shown: number, all: number, model: string | null): string {
  if (model === null) return countOf(all, 'scored response');
  return `${formatCount(shown)} of ${countOf(all, 'scored response')}, those of ${model},`;
}

function sidesOf(pair: PromptView['pair']) {
  return pair && { chosen: pair.chosen.index, rejected: pair.rejected.index };
}

function pairTitle(pairing: Pairing, { override, conflict }: PromptView['curation']): string {
  if (!override || conflict !== null) return pairingLabel(pairing);
  return override.action === 'set'
    ? 'A pair set by a person'
    : `${pairingLabel(pairing)}, ${overrideLabel(override.action)}`;
}
