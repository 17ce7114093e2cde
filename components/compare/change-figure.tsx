import { HistogramFigure } from '@/components/charts/histogram-figure';
import type { ChangedMeasure } from '@/lib/core/compare/reward-change';
import { countOf } from '@/lib/core/format/format-count';
import type { ChangeSummary } from '@/lib/core/views/comparison-view';

const HEIGHT = 150;
const NAMES: Record<ChangedMeasure, string> = {
  margin: 'margin',
  chosen: 'chosen reward',
  rejected: 'rejected reward',
};

type Props = { measure: ChangedMeasure; summary: ChangeSummary };

/** How one measure changes over the prompts whose pairs changed. */
export function ChangeFigure({ measure, summary }: Props) {
  const { more, less, histogram } = summary;
  const name = NAMES[measure];
  const prompts = countOf(histogram.total, 'changed prompt');
  if (more + less === 0) {
    return (
      <section className="panel grid min-w-0 content-start gap-2 p-3">
        <h2 className="text-sm">Change of the {name}</h2>
        <p className="text-muted">
          The {name} stays the same on all {prompts}.
        </p>
      </section>
    );
  }
  return (
    <section className="panel min-w-0 p-3">
      <HistogramFigure
        title={`Change of the ${name}, ${prompts}`}
        histogram={histogram}
        words={{ noun: 'prompt', nouns: 'prompts', quantity: `${name}, B − A` }}
        height={HEIGHT}
      />
    </section>
  );
}
