import type { Marker } from '@/components/charts/prepare-markers';
import { countOf } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';
import type { OverviewView, PointMarker } from '@/lib/core/views/overview-view';

/** What the large histogram of the overview says on one of its two axes. */
export type PreparedPooled = { title: string; note: string; markers: Marker[] };

/** Words for all rewards on their own axis. Nothing here can be taken for a per-prompt statistic. */
export function preparePooled(view: OverviewView): PreparedPooled | null {
  const { pooled } = view;
  if (!pooled) return null;
  const format = numberFormat([pooled.mu, pooled.sigma, pooled.min, pooled.max], 4);
  return {
    title: `${countOf(pooled.histogram.total, 'reward')} of ${countOf(pooled.prompts, 'prompt')}, pooled`,
    note: `pooled μ ${format(pooled.mu)}, pooled σ ${format(pooled.sigma)}: not the μ and σ of a prompt, by which pairs are chosen`,
    markers: pooled.markers.map(({ point, value }) => ({
      value,
      label: `pooled ${POINT_LABELS[point]}`,
      tone: point,
    })),
  };
}

/** Words for every reward as a z-score of its own prompt. */
export function prepareZScores(view: OverviewView): PreparedPooled | null {
  const { zScores } = view;
  if (!zScores) return null;
  return {
    title: `${countOf(zScores.histogram.total, 'reward')} of ${countOf(zScores.prompts, 'prompt')}, each as z = (reward − μ) / σ of its prompt`,
    note: 'here the points μ ± kσ of all prompts lie at the same places',
    markers: zScores.markers.map(zMarker),
  };
}

function zMarker({ point, value }: PointMarker): Marker {
  const label = point === 'min' ? 'lowest z' : point === 'max' ? 'highest z' : POINT_LABELS[point];
  return { value, label, tone: point };
}
