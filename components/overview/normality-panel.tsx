'use client';

import { QuantileFigure } from '@/components/charts/quantile-figure';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Segmented } from '@/components/ui/segmented';
import { useRangeFilter } from '@/components/view/use-range-filter';
import { useViewQuery } from '@/components/view/use-view-query';
import type { PromptFilter } from '@/lib/core/filters/prompt-filter';
import { countOf } from '@/lib/core/format/format-count';
import { NORMALITY_LEVELS, type NormalityView } from '@/lib/core/views/normality-view';
import { FilterHistogram } from './filter-histogram';
import { prepareNormality } from './prepare-normality';

type Props = { view: NormalityView | null; filter: PromptFilter };

const LEVELS = NORMALITY_LEVELS.map((level) => ({
  value: String(level),
  label: `${100 * level} %`,
}));
const HEIGHT = 240;

/** Do the rewards of a prompt lie normally, as the points assume? */
export function NormalityPanel({ view, filter }: Props) {
  const { query, note } = useViewQuery();
  const filterBy = useRangeFilter(filter);
  const asked = new URLSearchParams(query).get('level');
  const level = NORMALITY_LEVELS.find((one) => String(one) === asked) ?? 0.05;
  if (!view) {
    return (
      <EmptyState title="Normality is not known">
        This dataset was imported before normality was tested. Import its files again to see it.
      </EmptyState>
    );
  }
  const { passing, over, points } = prepareNormality(view, level);
  return (
    <Panel title="Normality of each prompt’s rewards, Shapiro–Wilk test">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Segmented
          label="Level of the test"
          value={String(level)}
          options={LEVELS}
          onChange={(value) => note({ level: value === '0.05' ? null : value }, 'push')}
        />
        <p>{passing}</p>
      </div>
      <div className="my-2 max-w-[80ch] space-y-1 text-muted text-xs">
        {points ? <p>{points}</p> : null}
        {over.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="grid gap-3 md:grid-cols-2">
        {view.histogram ? (
          <FilterHistogram
            field="normality"
            filter={filter}
            title={`p-values of ${countOf(view.tested, 'prompt')}`}
            histogram={view.histogram}
            words={{ quantity: 'p, Shapiro–Wilk', noun: 'prompt', nouns: 'prompts' }}
            height={HEIGHT}
            level="h3"
          />
        ) : null}
        {view.quantiles.length > 0 ? (
          <QuantileFigure
            title="Pooled z-scores against a normal distribution (Q–Q)"
            note="at the edges of the bins of z · on the dashed line where normal · click a point for the tail beyond it, drag for the z between"
            pairs={view.quantiles}
            height={HEIGHT}
            picked={filter.z ?? []}
            onZ={(z, add) => filterBy({ z }, add)}
          />
        ) : null}
      </div>
    </Panel>
  );
}
