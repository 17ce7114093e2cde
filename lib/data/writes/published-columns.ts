import type { StoredReward, StoredSummary } from '@/lib/schema/dataset/dataset-json';

/** What is known of a dataset once it is whole. */
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

/** Returns the facts as the columns of the dataset's row. */
export function publishedColumns(facts: PublishedFacts) {
  return {
    prompts: facts.prompts,
    responses: facts.responses,
    fingerprint: facts.fingerprint,
    activeReward: facts.activeReward ?? '',
    rewards: JSON.stringify(facts.rewards),
    summary: JSON.stringify(facts.summary),
    report: JSON.stringify(facts.report),
    sources: JSON.stringify(facts.sources),
  };
}
