import type { PromptIdsView } from '@/lib/core/views/prompt-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';

/** Returns the ids of the prompts shown, in the view's order, from `offset` on, at most `limit`. Cost: linear in those returned. */
export async function readPromptIds(
  context: ServiceContext,
  parsed: ParsedView,
  { offset, limit }: { offset: number; limit: number },
): Promise<PromptIdsView> {
  const opened = await openView(context, parsed);
  const ordered = await opened.inOrder();
  const ordinals = Array.from(ordered.subarray(offset, offset + limit));
  const { bulk } = context.database;
  const found = await bulk.readPromptIdsAt(opened.dataset.id, ordinals);
  return { shown: opened.shown.length, offset, ids: found.map(({ promptId }) => promptId) };
}
