import { textPath } from '@/components/text/text-path';
import { GradualList } from '@/components/ui/gradual-list';
import { Panel } from '@/components/ui/panel';
import { datasetPath, editQuery, withQuery } from '@/components/view/edit-query';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { sortByReward } from '@/lib/core/rewards/sort-by-reward';
import type { PromptView, ResponseView } from '@/lib/core/views/prompt-view';
import type { VerdictsView } from '@/lib/core/views/verdicts-view';
import { ModelChoice } from './model-choice';
import { modelsOf, rewardFormats } from './prepare-prompt';
import { ResponseItem } from './response-item';

type Props = {
  view: PromptView;
  /** Those to show. */
  responses: readonly ResponseView[];
  model: string | null;
  query: string;
  verdicts: VerdictsView | null;
};

/** As many as a screen holds. */
const AT_ONCE = 8;

/** Responses, the highest reward first, the unscored ones last. */
export function ResponseList({ view, responses, model, query, verdicts }: Props) {
  const { pair, header } = view;
  const formats = rewardFormats(view.responses);
  const names = header.dataset.rewards.map((reward) => reward.name);
  const other = pair?.chosen.index ?? sortByReward(view.responses)[0]?.index;
  const models = modelsOf(view.responses, model);
  return (
    <Panel
      title={
        model === null
          ? `All ${countOf(responses.length, 'response')} by reward`
          : `${formatCount(responses.length)} of ${countOf(view.responses.length, 'response')} by reward`
      }
      aside={models.length > 1 ? <ModelChoice models={models} model={model} /> : null}
    >
      {responses.length === 0 ? (
        <p className="text-muted">
          {model === null ? 'It has no responses.' : `None of its responses is of ${model}.`}
        </p>
      ) : null}
      <GradualList first={AT_ONCE} className="divide-y divide-line">
        {sortByReward(responses).map((response) => (
          <ResponseItem
            key={response.index}
            response={response}
            role={roleOf(response, pair)}
            active={header.reward}
            formats={formats}
            rewards={names}
            marks={view.marks.responses}
            verdicts={verdicts}
            textUrl={textPath(header.dataset.name, view.ordinal, `response-${response.index}`)}
            compare={
              other === undefined || other === response.index
                ? null
                : {
                    url: comparePath(view, query, other, response.index),
                    other,
                    name: pair ? 'chosen' : 'the highest',
                  }
            }
          />
        ))}
      </GradualList>
    </Panel>
  );
}

function comparePath({ header, ordinal }: PromptView, query: string, a: number, b: number): string {
  const path = datasetPath(header.dataset.name, `prompts/${ordinal}/compare`);
  return withQuery(path, editQuery(query, { a: String(a), b: String(b) }));
}

function roleOf({ index }: ResponseView, pair: PromptView['pair']) {
  if (index === pair?.chosen.index) return 'chosen';
  return index === pair?.rejected.index ? 'rejected' : null;
}
