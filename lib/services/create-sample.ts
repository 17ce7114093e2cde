import type { SourceRow } from '@/lib/core/dataset/source-row';
import { AppError } from '@/lib/core/errors/app-error';
import { generateSample } from '@/lib/core/sample/generate-sample';
import { readSetting } from '@/lib/data/queries/setting';
import { writeSetting } from '@/lib/data/writes/write-setting';
import { importDataset } from './import/import-dataset';
import type { ImportSource } from './import/import-source';
import type { ServiceContext } from './service-context';

/** The name of the built-in sample project. */
const SAMPLE_NAME = 'sample';

const SAMPLE_SEED = 'sweetspot-sample-1';
const SAMPLE_SETTING = 'sample';

/**
 * Imports the built-in, synthetic sample project the first time an installation starts, and never again, so that
 * one who deletes it does not get it back. Returns whether it was made.
 */
export async function createSampleOnce(context: ServiceContext): Promise<boolean> {
  if ((await readSetting(context.database, SAMPLE_SETTING)) !== null) return false;
  try {
    await importDataset(
      context,
      {
        name: SAMPLE_NAME,
        sources: [sampleSource()],
        shape: 'nested',
        columns: {},
        reward: 'helpfulness',
        onError: 'stop',
        synthetic: true,
      },
      { signal: new AbortController().signal, onProgress: () => {} },
    );
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
  }
  await writeSetting(context.database, SAMPLE_SETTING, SAMPLE_SEED);
  return true;
}

function sampleSource(): ImportSource {
  return {
    name: 'sample.jsonl',
    sizeBytes: 0,
    async *open() {
      for (const row of generateSample(SAMPLE_SEED))
        yield Buffer.from(`${JSON.stringify(nested(row))}\n`);
    },
  };
}

function nested({ promptId, messages, meta, responses }: SourceRow) {
  return {
    prompt_id: promptId,
    messages,
    ...meta,
    responses: responses.map(({ text, rewards, attributes }) => ({ text, rewards, ...attributes })),
  };
}
