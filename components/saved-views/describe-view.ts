import { columnOf } from '@/components/prompts/columns';
import { prepareChips } from '@/components/view/prepare-chips';
import { pairingLabel, pairingSlug } from '@/lib/core/rewards/pairing';
import { parseColumns } from '@/lib/schema/views/table-params';
import { defaultPairing, parseView } from '@/lib/schema/views/view-params';

/** Returns what a saved view shows, on one line. */
export function describeView(query: string): string {
  const params = Object.fromEntries(new URLSearchParams(query));
  const { view, sort } = parseView('', params);
  const parts = prepareChips(view.filter).map(({ text }) => text);
  if (view.filter.search !== null) parts.unshift(`search ${view.filter.search}`);
  if (view.reward !== null) parts.push(`reward ${view.reward}`);
  if (view.sigma === 'sample') parts.push('σ of the sample');
  if (pairingSlug(view.pairing) !== pairingSlug(defaultPairing()))
    parts.push(pairingLabel(view.pairing));
  if (sort.field !== 'order')
    parts.push(`by ${columnOf(sort.field).label}, ${sort.descending ? 'highest' : 'lowest'} first`);
  else if (sort.descending) parts.push('last prompt first');
  if (params.cols) parts.push(`${parseColumns(params.cols).columns.length} columns`);
  return parts.length === 0 ? 'all prompts' : parts.join(' · ');
}
