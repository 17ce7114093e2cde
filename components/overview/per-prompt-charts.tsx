import type { HistogramWords } from '@/components/charts/prepare-histogram';
import type { PromptFilter } from '@/lib/core/filters/prompt-filter';
import { countOf } from '@/lib/core/format/format-count';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import { CHART_FIELDS, type ChartField, type OverviewView } from '@/lib/core/views/overview-view';
import { FilterHistogram } from './filter-histogram';

const PROMPT = { noun: 'prompt', nouns: 'prompts' };
const HEIGHT = 200;

/** How the prompts' own numbers lie. Each chart follows every filter but its own. */
export function PerPromptCharts({ view, filter }: { view: OverviewView; filter: PromptFilter }) {
  const titles: Record<ChartField, string> = {
    mu: 'Mean reward μ',
    sigma: 'Spread σ',
    n: 'Scored responses n',
    range: 'Range max − min',
    skewness: 'Skewness',
    length: 'Prompt length',
    response_length: 'Mean response length',
    duplicates: 'Duplicates',
  };
  const words: Record<ChartField, HistogramWords> = {
    mu: { ...PROMPT, quantity: 'per-prompt μ, reward' },
    sigma: { ...PROMPT, quantity: `per-prompt ${SIGMA_LABELS[view.header.sigma]}, reward` },
    n: { ...PROMPT, quantity: 'n, scored responses', whole: true },
    range: { ...PROMPT, quantity: 'per-prompt max − min, reward' },
    skewness: { ...PROMPT, quantity: 'per-prompt skewness' },
    length: { ...PROMPT, quantity: 'prompt length, ch', whole: true },
    response_length: { ...PROMPT, quantity: 'mean response length, ch' },
    duplicates: { ...PROMPT, quantity: 'responses with the text of an earlier one', whole: true },
  };
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-4">
      {CHART_FIELDS.map((field) => {
        const histogram = view.perPrompt[field];
        return histogram ? (
          <div key={field} className="panel min-w-0 p-3">
            <FilterHistogram
              field={field}
              filter={filter}
              title={`${titles[field]} of ${countOf(histogram.total, 'prompt')}`}
              histogram={histogram}
              words={words[field]}
              height={HEIGHT}
            />
          </div>
        ) : null;
      })}
    </div>
  );
}
