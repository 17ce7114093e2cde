import type { FacetsView, ValueRewards } from '@/lib/core/views/facets-view';
import { alignColumns } from './print';

const count = (value: number) => value.toLocaleString('en-US');
const number = (value: number | null) => (value === null ? '–' : value.toPrecision(6));

/** Returns the facets of a dataset, and the rewards by one of them, as text; nothing where there are none. */
export function describeFacets({ ready, facets, rewardsBy }: FacetsView): string {
  if (!ready) {
    return '\nits models, sources and other columns are not counted yet: they are once the server runs, or after a new import';
  }
  const lists = facets.map(({ label, values, others }) => {
    const shown = values.map(({ value, prompts, responses }) => [
      `  ${value}`,
      count(prompts),
      count(responses),
    ]);
    const rest = others
      ? [[`  ${count(others.values)} other values`, count(others.prompts), count(others.responses)]]
      : [];
    return `\n${alignColumns([[label, 'prompts', 'responses'], ...shown, ...rest])}`;
  });
  if (!rewardsBy) return lists.join('');
  const head = [rewardsBy.label, 'scored', 'mean', 'σ', 'lowest', 'highest', 'mean z', 'wins'];
  const rows = rewardsBy.values.map((one) => [
    `  ${one.value ?? 'other values'}`,
    count(one.scored),
    ...[one.mean, one.sigma, one.min, one.max, one.z].map(number),
    wins(one),
  ]);
  return `${lists.join('')}\nrewards by ${alignColumns([head, ...rows])}`;
}

function wins({ contests, wins: won }: ValueRewards): string {
  if (contests === 0) return '–';
  return `${Number(won.toFixed(2)).toLocaleString('en-US')} of ${count(contests)}`;
}
