import type { WinningTexts } from '@/lib/core/views/extremes-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { openView } from './views/open-view';
import { winningTexts } from './views/winning-texts';

/** Returns the texts that win several of the prompts shown; see `winningTexts` for what it costs. */
export async function readWinners(
  context: ServiceContext,
  parsed: ParsedView,
): Promise<WinningTexts> {
  return winningTexts(context, await openView(context, parsed));
}
