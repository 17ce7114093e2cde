import { type PromptCuration, UNCURATED } from '@/lib/core/curation/prompt-curation';
import type { FacetColumn } from '@/lib/core/facets/facet-column';
import { promptValues } from '@/lib/core/facets/prompt-values';
import { PROMPT_FIELDS, type PromptField } from '@/lib/core/filters/prompt-filter';
import { fieldReader, outcomeOf } from '@/lib/core/filters/select-prompts';
import { countOf } from '@/lib/core/format/format-count';
import type { PromptPageView, PromptRow } from '@/lib/core/views/prompt-view';
import { PAGE_ROWS } from '@/lib/core/views/table-column';
import type { PromptRecord } from '@/lib/data/bulk-store';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { MAX_WINDOW } from '@/lib/schema/views/window-params';
import { openCuration } from './curation/open-curation';
import { modelColumn } from './facets/model-column';
import { readSnippets } from './search/read-snippets';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';

const TEXT_SHOWN = 300;
const MOST_MODELS = 10;

/** Rows from `offset` on, or a page of `PAGE_ROWS`, the first being 1. */
export type PromptWindow = { offset: number; limit: number } | { page: number };

/**
 * Returns a window of the prompts shown, in the view's order. A page beyond the last is listed as ignored, and the first
 * one returned. Cost: the filter and the sort once, then the window.
 */
export async function readPrompts(
  context: ServiceContext,
  parsed: ParsedView,
  asked: PromptWindow,
): Promise<PromptPageView> {
  const opened = await openView(context, parsed);
  const { ignored, ...window } = placeWindow(asked, opened.shown.length);
  const ordered = await opened.inOrder();
  const limit = Math.min(window.limit, MAX_WINDOW);
  const ordinals = Array.from(ordered.subarray(window.offset, window.offset + limit));
  const prompts = await context.database.bulk.readPromptsAt(opened.dataset.id, ordinals);
  const matches = opened.found
    ? await readSnippets(context.database, opened.dataset.id, prompts, opened.found)
    : null;
  const curation = await openCuration(context, opened.dataset.id);
  const models = await modelColumn(context, opened.dataset);
  const read = rowReader(opened, parsed, models);
  return {
    header: { ...opened.header, ignored: [...opened.header.ignored, ...ignored] },
    sort: opened.sort,
    offset: window.offset,
    rows: prompts.map((prompt) => ({
      ...read(prompt, curation.prompts.get(prompt.promptId) ?? UNCURATED),
      match: matches?.get(prompt.ordinal) ?? null,
    })),
    hasModels: models !== null,
    stripBins: opened.reward.bins,
  };
}

function placeWindow(asked: PromptWindow, shown: number) {
  if (!('page' in asked)) return { ...asked, ignored: [] };
  const last = Math.max(1, Math.ceil(shown / PAGE_ROWS));
  if (asked.page <= last)
    return { offset: (asked.page - 1) * PAGE_ROWS, limit: PAGE_ROWS, ignored: [] };
  const ignored = [`page=${asked.page} (the last of ${countOf(shown, 'prompt')} is ${last})`];
  return { offset: 0, limit: PAGE_ROWS, ignored };
}

function rowReader({ frame }: OpenView, { view }: ParsedView, models: FacetColumn | null) {
  const readers = PROMPT_FIELDS.map((field) => ({
    field,
    read: fieldReader(frame, view.pairing, field),
  }));
  const bins = frame.rewardBins.count;
  return (
    { ordinal, promptId, text }: PromptRecord,
    { override, tags, note }: PromptCuration,
  ): Omit<PromptRow, 'match'> => {
    const numbers = readers.map(({ field, read }) => [field, finiteOrNull(read(ordinal))]);
    return {
      ...(Object.fromEntries(numbers) as Record<PromptField, number | null>),
      ordinal,
      promptId,
      text: text.slice(0, TEXT_SHOWN).toWellFormed(),
      total: frame.total[ordinal] ?? 0,
      outcome: outcomeOf(frame, view.pairing, ordinal),
      override: override?.action ?? null,
      tags: tags.map(({ text }) => text),
      hasNote: note !== null,
      models: models ? promptValues(models, ordinal, MOST_MODELS) : { names: [], count: 0 },
      strip: Array.from(frame.rewardCounts.subarray(ordinal * bins, (ordinal + 1) * bins)),
    };
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
