import type { SigmaKind } from '@/lib/core/rewards/sigma-kind';
import type { Dataset } from '@/lib/data/generated/client';
import {
  type StoredReward,
  type StoredSummary,
  storedRewards,
  storedSummary,
} from '@/lib/schema/dataset/dataset-json';

/** A dataset as services use it: its row with the JSON columns parsed. */
export type DatasetRecord = {
  id: number;
  name: string;
  synthetic: boolean;
  createdAt: Date;
  revision: number;
  prompts: number;
  responses: number;
  fingerprint: string;
  activeReward: string | null;
  rewards: StoredReward[];
  summary: StoredSummary;
};

/** Returns the record of a row. Throws where a JSON column is not what was written. */
export function datasetRecord(row: Dataset): DatasetRecord {
  return {
    id: row.id,
    name: row.name,
    synthetic: row.synthetic,
    createdAt: row.createdAt,
    revision: row.revision,
    prompts: row.prompts,
    responses: row.responses,
    fingerprint: row.fingerprint,
    activeReward: row.activeReward === '' ? null : row.activeReward,
    rewards: storedRewards.parse(JSON.parse(row.rewards)),
    summary: storedSummary.parse(JSON.parse(row.summary)),
  };
}

/** Returns the scope under which a column is stored: of the dataset, of a reward, or of a reward and a σ. */
export function columnScope(field?: number, sigma?: SigmaKind): string {
  return field === undefined ? 'all' : sigma === undefined ? `r${field}` : `r${field}:${sigma}`;
}
