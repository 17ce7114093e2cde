import { createHash } from 'node:crypto';
import { CHUNK_PROMPTS, newDatasetColumns } from '@/lib/core/frames/columns';
import type { Database } from '@/lib/data/database';
import { columnScope } from '@/lib/data/queries/dataset-record';
import { readColumns } from '@/lib/data/queries/read-columns';
import type { StoredReward, StoredSummary } from '@/lib/schema/dataset/dataset-json';
import { countFacetChunk } from '@/lib/services/facets/count-facet-chunk';
import { finishFacets } from '@/lib/services/facets/finish-facets';
import type { DatasetWriter } from './dataset-writer';
import { finishReward } from './finish-reward';
import { recomputePrompts } from './recompute-prompts';
import type { RewardFields } from './reward-fields';

/** What an import knows once everything is stored. */
export type FinishedImport = {
  fingerprint: string;
  rewards: StoredReward[];
  summary: StoredSummary;
  duplicates: number;
  conflicts: number;
};

/** Completes the stored statistics: prompts that came in pieces, facets, histograms, fingerprint, sums. */
export async function finishImport(
  database: Database,
  datasetId: number,
  state: { writer: DatasetWriter; fields: RewardFields; prompts: number; responses: number },
  signal: AbortSignal,
): Promise<FinishedImport> {
  const { writer, fields, prompts, responses } = state;
  await writer.finish();
  await recomputePrompts(database, datasetId, fields, writer.dirty, prompts, signal);
  const dataset = { id: datasetId, rewards: fields.list().map(({ field }) => field), prompts };
  for (const chunk of new Set([...writer.dirty].map((at) => Math.floor(at / CHUNK_PROMPTS)))) {
    await countFacetChunk(database, dataset, writer.facets, chunk, signal);
  }
  await finishFacets(database, datasetId, writer.facets, prompts);
  const rewards: StoredReward[] = [];
  for (const { name, field } of fields.list()) {
    const reward = { name, field, isWhole: fields.isWhole(field) };
    rewards.push(await finishReward(database, datasetId, reward, { prompts, responses }, signal));
  }
  const columns = newDatasetColumns(prompts);
  await readColumns(database, datasetId, columnScope(), columns, prompts);
  const sum = (column: Uint32Array) => column.reduce((a, b) => a + b, 0);
  return {
    fingerprint: createHash('sha256').update(columns.digest).digest('hex'),
    rewards,
    summary: { samples: samplesOf(columns.total) },
    duplicates: sum(columns.duplicates),
    conflicts: sum(columns.conflicts),
  };
}

function samplesOf(total: Uint32Array): StoredSummary['samples'] {
  const sorted = total.toSorted();
  const middle = (sorted.length - 1) / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return {
    min: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    max: at(sorted.length - 1),
  };
}
