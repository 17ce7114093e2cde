import { RelationCharts } from '@/components/overview/relation-charts';
import { getContext } from '@/lib/context';
import type { ParsedView } from '@/lib/schema/views/view-params';
import { readRelations } from '@/lib/services/read-relations';

type Props = { parsed: ParsedView; against: string | null; reward: string };

/** The charts over responses, which are read of prompts drawn; the page does not wait for them. */
export async function ResponseRelations({ parsed, against, reward }: Props) {
  const view = await readRelations(await getContext(), parsed, against);
  return <RelationCharts view={view} reward={reward} filter={parsed.view.filter} />;
}
