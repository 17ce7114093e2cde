import { RelationCharts } from '@/components/overview/relation-charts';
import { getContext } from '@/lib/context';
import type { ParsedView, SearchParams } from '@/lib/schema/views/view-params';
import { readRelations } from '@/lib/services/read-relations';

type Props = { parsed: ParsedView; search: SearchParams; reward: string };

/** The charts over responses, which are read of prompts drawn; the page does not wait for them. */
export async function ResponseRelations({ parsed, search, reward }: Props) {
  const { against } = search;
  const other = typeof against === 'string' ? against : null;
  const view = await readRelations(await getContext(), parsed, other);
  return <RelationCharts view={view} reward={reward} filter={parsed.view.filter} />;
}
