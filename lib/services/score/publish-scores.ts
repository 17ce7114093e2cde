import { AppError } from '@/lib/core/errors/app-error';
import { PausedError } from '@/lib/core/policy/paused-error';
import { findRunAnswers } from '@/lib/data/queries/run-records';
import { storedScore } from '@/lib/schema/runs/stored-score';
import type { StoredRow } from '@/lib/services/revise/read-stored-rows';
import {
  type RevisedDataset,
  type RevisionRun,
  reviseDataset,
} from '@/lib/services/revise/revise-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { isWanted, scoreKeys, type Wanted } from './pending-responses';

/** How many responses got the reward, kept it, and are without it. */
export type ScoreCounts = { scored: number; kept: number; unscored: number };

type Publishing = RevisionRun & Wanted & { jobId: string; dataset: string };

/**
 * Adds what a run has scored to its dataset, as a reward beside the others. With `again` a response that was not scored loses the one
 * it had under this name, which another scorer may have given. Throws a `PausedError` where the dataset was changed meanwhile,
 * else as `reviseDataset`; nothing of the run is lost.
 */
export async function publishScores(
  context: ServiceContext,
  { jobId, dataset, reward, again, ...run }: Publishing,
): Promise<{ counts: ScoreCounts; revised: RevisedDataset }> {
  const counts: ScoreCounts = { scored: 0, kept: 0, unscored: 0 };
  const edit = async (row: StoredRow): Promise<StoredRow> => {
    const keys = scoreKeys(row);
    const found = await scoresOf(context, jobId, keys);
    const responses = row.responses.map((response, index) => {
      if (!isWanted(response, { reward, again })) {
        counts.kept++;
        return response;
      }
      const score = found.get(keys[index] ?? '') ?? null;
      counts[score === null ? 'unscored' : 'scored']++;
      return { ...response, rewards: { ...response.rewards, [reward]: score } };
    });
    return { ...row, responses };
  };
  const revised = await reviseDataset(context, dataset, { activeReward: reward, edit }, run).catch(
    (error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
      throw new PausedError(`${error.message}; resume to add the scores, they are kept`);
    },
  );
  return { counts, revised };
}

async function scoresOf(
  { database }: ServiceContext,
  jobId: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const rows = await findRunAnswers(database, jobId, keys);
  return new Map(rows.map(({ key, answer }) => [key, storedScore.parse(JSON.parse(answer)).score]));
}
