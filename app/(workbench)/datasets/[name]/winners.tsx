import { WinnerHint } from '@/components/extremes/winner-hint';
import { getContext } from '@/lib/context';
import { NO_FILTER } from '@/lib/core/filters/prompt-filter';
import { formatView, type ParsedView } from '@/lib/schema/views/view-params';
import { readWinners } from '@/lib/services/read-winners';

type Props = { parsed: ParsedView };

/** What the overview says of texts that win many prompts, whatever the filter, once they are read. */
export async function Winners({ parsed }: Props) {
  const view = { ...parsed.view, filter: NO_FILTER };
  const winners = await readWinners(await getContext(), { ...parsed, view });
  return <WinnerHint winners={winners} dataset={view.dataset} query={formatView(view)} />;
}
