import { nestedRow } from '@/lib/core/dataset/nested-row';
import type { SourceRow } from '@/lib/core/dataset/source-row';
import { AppError } from '@/lib/core/errors/app-error';
import { generateSample } from '@/lib/core/sample/generate-sample';
import { VERIFIED } from '@/lib/core/score/verified-reward';
import { readSetting } from '@/lib/data/queries/setting';
import { writeSetting } from '@/lib/data/writes/write-setting';
import { importDataset } from './import/import-dataset';
import type { ImportSource } from './import/import-source';
import { generateVerifiableSample } from './search-tree/verifiable-sample';
import type { ServiceContext } from './service-context';

/** A dataset of the built-in sample project: `setting` remembers with `seed` that it was made. */
type Sample = {
  name: string;
  setting: string;
  seed: string;
  reward: string;
  rows: (seed: string, signal: AbortSignal) => AsyncIterable<SourceRow> | Iterable<SourceRow>;
};

/** The one made last stands first in the list. */
const SAMPLES: readonly Sample[] = [
  {
    name: 'verifiable-sample',
    setting: 'verifiable-sample',
    seed: 'verifiable-1',
    reward: VERIFIED,
    rows: generateVerifiableSample,
  },
  {
    name: 'sample',
    setting: 'sample',
    seed: 'sweetspot-sample-1',
    reward: 'helpfulness',
    rows: generateSample,
  },
];

/**
 * Imports the datasets of the built-in, synthetic sample project the first time an installation starts, and never again, so that
 * one who deletes them does not get them back. Returns the names of those that were made.
 */
export async function createSampleOnce(context: ServiceContext): Promise<string[]> {
  const made: string[] = [];
  for (const sample of SAMPLES) if (await createOnce(context, sample)) made.push(sample.name);
  return made;
}

async function createOnce(context: ServiceContext, sample: Sample): Promise<boolean> {
  const { name, setting, seed, reward } = sample;
  if ((await readSetting(context.database, setting)) !== null) return false;
  const { signal } = new AbortController();
  try {
    await importDataset(
      context,
      {
        ...{ name, reward, synthetic: true },
        sources: [sourceOf(sample, signal)],
        shape: 'nested',
        columns: {},
        onError: 'stop',
      },
      { signal, onProgress: () => {} },
    );
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
  await writeSetting(context.database, setting, seed);
  return true;
}

function sourceOf({ name, seed, rows }: Sample, signal: AbortSignal): ImportSource {
  return {
    name: `${name}.jsonl`,
    sizeBytes: 0,
    async *open() {
      for await (const row of rows(seed, signal)) {
        yield Buffer.from(`${JSON.stringify(nestedRow(row))}\n`);
      }
    },
  };
}
