import { MOST_NAMED_PROMPTS } from '@/lib/core/curation/most-named-prompts';
import { PAIRING_FIELDS } from '@/lib/core/filters/prompt-filter';
import { countOf, formatCount } from '@/lib/core/format/format-count';

/** Prompts that somebody selected: all that match the filter, however many, or at most `MOST_NAMED_PROMPTS` single ones by their ids. */
export type Selection = { all: boolean; ids: ReadonlySet<string> };

/** A selection of nothing. */
export const NOTHING: Selection = { all: false, ids: new Set() };

/** What of an address decides neither which prompts are shown nor which of them can be selected. */
const ASIDE = ['sort', 'cols', 'page', 'measure', 'axis', 'against', 'levels', 'mix', 'rows'];
/** A pairing decides which prompts are shown only where the filter looks at it. */
const BY_PAIRING = ['outcome', ...PAIRING_FIELDS];

/** Returns a text that is the same as long as the same prompts are shown, in whatever order: a selection holds so long. */
export function selectionKey(dataset: string, query: string): string {
  const params = new URLSearchParams(query);
  for (const name of ASIDE) params.delete(name);
  if (!BY_PAIRING.some((name) => params.has(name))) params.delete('pairing');
  params.sort();
  return `${dataset}?${params.toString()}`;
}

/** Returns how many prompts are selected of those shown. */
export function selectedCount({ all, ids }: Selection, shown: number): number {
  return all ? shown : ids.size;
}

/** Returns the selection with some prompts added, or taken out. */
export function withIds(selection: Selection, ids: Iterable<string>, selected: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  return { all: false, ids: next };
}

/** Returns how much of some prompts is selected. */
export function shareSelected(
  { all, ids }: Selection,
  of: readonly string[],
): 'none' | 'some' | 'all' {
  const count = all ? of.length : of.filter((id) => ids.has(id)).length;
  if (count === 0) return 'none';
  return count === of.length ? 'all' : 'some';
}

/** Returns what is selected, in words. */
export function selectionText(selection: Selection, shown: number): string {
  const count = selectedCount(selection, shown);
  if (selection.all) return `all ${countOf(count, 'prompt')} that match are selected`;
  return `${countOf(count, 'prompt')} of ${formatCount(shown)} selected`;
}

/** Returns why no more prompts can be selected one by one. */
export function tooManyText(wanted: number): string {
  return `${countOf(wanted, 'prompt')} are too many to select one by one: at most ${formatCount(MOST_NAMED_PROMPTS)}. Narrow the filter and select all that match.`;
}
