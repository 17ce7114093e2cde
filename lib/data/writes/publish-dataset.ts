import type { Database } from '@/lib/data/database';
import { type PublishedFacts, publishedColumns } from './published-columns';

/** Makes an imported dataset visible, in one statement. */
export async function publishDataset(
  database: Database,
  id: number,
  facts: PublishedFacts,
): Promise<void> {
  await database.prisma.dataset.update({
    where: { id },
    data: { ...publishedColumns(facts), status: 'ready', revision: { increment: 1 } },
  });
}
