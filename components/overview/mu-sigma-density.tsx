'use client';

import { DensityFigure } from '@/components/charts/density-figure';
import { useViewQuery } from '@/components/view/use-view-query';
import { binSpan } from '@/lib/core/filters/bin-span';
import { mergeRanges } from '@/lib/core/filters/merge-ranges';
import type { PromptFilter, Range } from '@/lib/core/filters/prompt-filter';
import { countOf } from '@/lib/core/format/format-count';
import type { PlaneCounts } from '@/lib/core/stats/plane-counts';
import { formatRanges } from '@/lib/schema/views/range-params';

type Props = { plane: PlaneCounts; filter: PromptFilter; sigmaName: string };

/** Per-prompt μ against σ; picking cells filters by both. */
export function MuSigmaDensity({ plane, filter, sigmaName }: Props) {
  const { navigate } = useViewQuery();
  const { mu = [], sigma = [] } = filter.ranges;
  const joined = (before: readonly Range[], range: Range, add: boolean) =>
    formatRanges(mergeRanges(add ? [...before, range] : [range]));
  return (
    <DensityFigure
      title={`μ against σ of ${countOf(plane.total, 'prompt')}`}
      note="click or drag to filter by both, with Shift to add rows and columns"
      plane={plane}
      words={{
        x: 'per-prompt μ, reward',
        y: `per-prompt ${sigmaName}, reward`,
        shortX: 'μ',
        shortY: 'σ',
        noun: 'prompt',
        nouns: 'prompts',
      }}
      height={320}
      picked={{ x: mu, y: sigma }}
      onPlane={(_x, _y, add, { columns, rows }) =>
        navigate({
          mu: joined(mu, binSpan(plane.x, ...columns), add),
          sigma: joined(sigma, binSpan(plane.y, ...rows), add),
        })
      }
    />
  );
}
