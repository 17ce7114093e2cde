import { WinnerHint } from '@/components/extremes/winner-hint';
import { getContext } from '@/lib/context';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readWinners } from '@/lib/services/read-winners';

type Props = { parsed: ParsedView; query: string };

/** What the overview says of texts that win many prompts, once they are read. */
export async function Winners({ parsed, query }: Props) {
  const winners = await readWinners(await getContext(), parsed);
  return <WinnerHint winners={winners} dataset={parsed.view.dataset} query={query} />;
}
