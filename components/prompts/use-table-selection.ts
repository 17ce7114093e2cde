'use client';

import { fetchJson, messageOf } from '@/components/api/fetch-json';
import { notifyFailed } from '@/components/ui/notify';
import type { PromptIdsView, PromptRow } from '@/lib/core/views/prompt-view';
import { PAGE_ROWS } from '@/lib/core/views/table-column';
import type { PageChoice } from './page-checkbox';
import { selectionKey, shareSelected } from './selection';
import { useSelection } from './use-selection';

type Table = {
  dataset: string;
  query: string;
  /** How many prompts are shown. */
  count: number;
  /** The address of the rows. */
  api: string;
  /** Those loaded, by their position. */
  rows: ReadonlyMap<number, PromptRow>;
};

/** The selection of the prompts table: by position, by page of 100 rows, or of all that match. */
export function useTableSelection({ dataset, query, count, api, rows }: Table) {
  const readIds = async (first: number, last: number): Promise<readonly string[]> => {
    const known = idsBetween(rows, first, last);
    if (known.length === last - first + 1) return known;
    const url = api.replace(/\/prompts(?=\?|$)/, '/prompts/ids');
    const window = `offset=${first}&limit=${last - first + 1}`;
    return (await fetchJson<PromptIdsView>(`${url}${url.includes('?') ? '&' : '?'}${window}`)).ids;
  };
  const held = useSelection(selectionKey(dataset, query), count, readIds);
  const { selection, clear, selectAll } = held;
  const pageOf = (index: number): PageChoice => {
    const first = index - (index % PAGE_ROWS);
    const last = Math.min(count, first + PAGE_ROWS) - 1;
    const ids = idsBetween(rows, first, last);
    const selected = shareSelected(selection, ids);
    const onToggle = () => {
      if (selection.all) clear();
      else held.toggleRange(first, last, selected !== 'all');
    };
    return { first, last, selected, onToggle };
  };
  return {
    selection,
    clear,
    selectAll,
    pageOf,
    toggle: held.toggle,
    readAllIds: async () => {
      try {
        return await readIds(0, count - 1);
      } catch (error) {
        void notifyFailed(messageOf(error));
        return null;
      }
    },
  };
}

function idsBetween(rows: ReadonlyMap<number, PromptRow>, first: number, last: number): string[] {
  const ids: string[] = [];
  for (let index = first; index <= last; index++) {
    const row = rows.get(index);
    if (row) ids.push(row.promptId);
  }
  return ids;
}
