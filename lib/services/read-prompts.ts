import { type PromptCuration, UNCURATED } from '@/lib/core/curation/prompt-curation';
import type { PromptSort } from '@/lib/core/filters/prompt-filter';
import { fieldReader, outcomeOf } from '@/lib/core/filters/select-prompts';
import type { PromptPageView, PromptRow } from '@/lib/core/views/prompt-view';
import type { PromptRecord } from '@/lib/data/bulk-store';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { openCuration } from './curation/open-curation';
import { readSnippets } from './search/read-snippets';
import type { ServiceContext } from './service-context';
import { type OpenView, openView } from './views/open-view';

/** The most rows one window of the prompts table has. */
export const MAX_WINDOW = 500;

const TEXT_SHOWN = 300;

/** Returns a window of the prompts shown, in the view's order. Cost: the filter and the sort once, then the window. */
export async function readPrompts(
  context: ServiceContext,
  parsed: ParsedView,
  window: { offset: number; limit: number },
): Promise<PromptPageView> {
  const opened = await openView(context, parsed);
  const sort: PromptSort = parsed.sort;
  const ordered = await opened.inOrder(sort);
  const limit = Math.min(window.limit, MAX_WINDOW);
  const ordinals = Array.from(ordered.subarray(window.offset, window.offset + limit));
  const prompts = await context.database.bulk.readPromptsAt(opened.dataset.id, ordinals);
  const matches = opened.found
    ? await readSnippets(context.database, opened.dataset.id, prompts, opened.found)
    : null;
  const curation = await openCuration(context, opened.dataset.id);
  return {
    header: opened.header,
    sort,
    offset: window.offset,
    rows: prompts.map((prompt) => ({
      ...promptRow(opened, parsed, prompt, curation.prompts.get(prompt.promptId) ?? UNCURATED),
      match: matches?.get(prompt.ordinal) ?? null,
    })),
    stripBins: opened.reward.bins,
  };
}

function promptRow(
  { frame }: OpenView,
  { view }: ParsedView,
  prompt: PromptRecord,
  { override, tags, note }: PromptCuration,
): Omit<PromptRow, 'match'> {
  const { ordinal } = prompt;
  const read = (column: ArrayLike<number>) => finiteOrNull(column[ordinal] ?? Number.NaN);
  const bins = frame.rewardBins.count;
  return {
    ordinal,
    promptId: prompt.promptId,
    text: prompt.text.slice(0, TEXT_SHOWN).toWellFormed(),
    total: frame.total[ordinal] ?? 0,
    n: frame.scored[ordinal] ?? 0,
    mu: read(frame.mu),
    sigma: read(frame.sd),
    min: read(frame.min),
    max: read(frame.max),
    outcome: outcomeOf(frame, view.pairing, ordinal),
    margin: finiteOrNull(fieldReader(frame, view.pairing, 'margin')(ordinal)),
    override: override?.action ?? null,
    tags: tags.map(({ text }) => text),
    hasNote: note !== null,
    strip: Array.from(frame.rewardCounts.subarray(ordinal * bins, (ordinal + 1) * bins)),
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
