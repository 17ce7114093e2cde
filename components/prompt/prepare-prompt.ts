import type { Marker } from '@/components/charts/prepare-markers';
import type { AxisDot } from '@/components/charts/prepare-reward-axis';
import { countOf, formatCount } from '@/lib/core/format/format-count';
import { type NumberFormat, numberFormat } from '@/lib/core/format/format-number';
import { POINT_LABELS, REWARD_POINTS } from '@/lib/core/rewards/reward-point';
import { SIGMA_LABELS } from '@/lib/core/rewards/sigma-kind';
import type { PromptView, ResponseView } from '@/lib/core/views/prompt-view';

/** Returns how the values of each named reward are written; every scorer has its own scale. */
export function rewardFormats(responses: readonly ResponseView[]): Map<string, NumberFormat> {
  const names = new Set(
    responses.flatMap(({ rewards }) =>
      Object.keys(rewards).filter((name) => rewards[name] !== null),
    ),
  );
  return new Map(
    [...names].map((name) => [
      name,
      numberFormat(
        responses.map((r) => r.rewards[name]),
        4,
      ),
    ]),
  );
}

/** Returns the models that wrote responses, and the one asked for even if it wrote none, in order. */
export function modelsOf(responses: readonly ResponseView[], asked: string | null): string[] {
  const models = new Set(responses.flatMap(({ model }) => model ?? []));
  if (asked !== null) models.add(asked);
  return [...models].sort();
}

/** The scored responses as dots of the reward axis. */
export function axisDots({ responses, pair }: Pick<PromptView, 'responses' | 'pair'>): AxisDot[] {
  return responses.flatMap(({ index, reward, points }) => {
    if (reward === null) return [];
    const role =
      index === pair?.chosen.index ? 'chosen' : index === pair?.rejected.index ? 'rejected' : null;
    return [{ index, reward, points, role }];
  });
}

/** The targets of the seven points as lines of the reward axis. */
export function axisMarkers({ picks }: PromptView): Marker[] {
  return REWARD_POINTS.flatMap((point, i) => {
    const pick = picks?.[i];
    return pick ? [{ value: pick.target, label: POINT_LABELS[point], tone: point }] : [];
  });
}

/** One line of numbers about a prompt. */
export function promptFacts({ stats, header }: PromptView): string {
  const format: NumberFormat = numberFormat([stats.mu, stats.sigma, stats.min, stats.max], 4);
  const n = stats.total === stats.n ? '' : ` of ${countOf(stats.total, 'response')}`;
  return [
    `n ${formatCount(stats.n)}${n}`,
    `μ ${format(stats.mu)}`,
    `${SIGMA_LABELS[header.sigma]} ${format(stats.sigma)}`,
    `min ${format(stats.min)}`,
    `max ${format(stats.max)}`,
  ].join(' · ');
}

/** Where the prompt stands among those shown, such as `prompt 214 of 4,212 shown`. */
export function positionText(view: Pick<PromptView, 'position' | 'ordinal' | 'header'>): string {
  const { position, ordinal, header } = view;
  const { shown, total } = header;
  if (position === null) {
    return `prompt #${ordinal}; the filter hides it`;
  }
  const among = shown === total ? '' : ' shown';
  return `prompt ${formatCount(position + 1)} of ${formatCount(shown)}${among}`;
}
