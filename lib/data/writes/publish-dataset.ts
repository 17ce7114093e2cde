import type { Database } from '@/lib/data/database';
import type { StoredReward, StoredSummary } from '@/lib/schema/dataset/dataset-json';

/** What an import knows of a dataset once it is whole. */
export type PublishedFacts = {
  prompts: number;
  responses: number;
  fingerprint: string;
  activeReward: string | null;
  rewards: StoredReward[];
  summary: StoredSummary;
  report: unknown;
  sources: string[];
};

/** Makes an imported dataset visible, in one statement. */
export async function publishDataset(
  database: Database,
  id: number,
  facts: PublishedFacts,
): Promise<void> {
  await database.prisma.dataset.update({
    where: { id },
    data: {
      status: 'ready',
      revision: { increment: 1 },
      prompts: facts.prompts,
      responses: facts.responses,
      fingerprint: facts.fingerprint,
      activeReward: facts.activeReward ?? '',
      rewards: JSON.stringify(facts.rewards),
      summary: JSON.stringify(facts.summary),
      report: JSON.stringify(facts.report),
      sources: JSON.stringify(facts.sources),
    },
  });
}
