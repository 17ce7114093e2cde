import { countOf } from '@/lib/core/format/format-count';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { OverviewView } from '@/lib/core/views/overview-view';
import { FilterHistogram } from './filter-histogram';

const PROMPT = { noun: 'prompt', nouns: 'prompts' };
const HEIGHT = 200;

/** How the prompts' own μ, σ and n lie. */
export function PerPromptCharts({ view }: { view: OverviewView }) {
  const { mu, sigma, n } = view.perPrompt;
  const kind = SIGMA_LABELS[view.header.sigma];
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {mu ? (
        <div className="panel min-w-0 p-3">
          <FilterHistogram
            field="mu"
            title={`Mean reward μ of ${countOf(mu.total, 'prompt')}`}
            histogram={mu}
            words={{ ...PROMPT, quantity: 'per-prompt μ, reward' }}
            height={HEIGHT}
          />
        </div>
      ) : null}
      {sigma ? (
        <div className="panel min-w-0 p-3">
          <FilterHistogram
            field="sigma"
            title={`Spread σ of ${countOf(sigma.total, 'prompt')}`}
            histogram={sigma}
            words={{ ...PROMPT, quantity: `per-prompt ${kind}, reward` }}
            height={HEIGHT}
          />
        </div>
      ) : null}
      {n ? (
        <div className="panel min-w-0 p-3">
          <FilterHistogram
            field="n"
            title={`Scored responses n of ${countOf(n.total, 'prompt')}`}
            histogram={n}
            words={{ ...PROMPT, quantity: 'n, scored responses', whole: true }}
            height={HEIGHT}
          />
        </div>
      ) : null}
    </div>
  );
}
