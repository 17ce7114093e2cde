import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import { readRecords } from '@/lib/io/read-records';
import { type RunPrompt, runPrompt } from '@/lib/schema/runs/run-prompt';
import { sampleFolder } from '@/lib/services/jobs/job-files';

/** A prompt of a run with its place among them, from 0 on. */
export type RunItem = RunPrompt & { item: number };

const NAME = 'prompts.jsonl';

/** Writes the prompts of a run to a file of its own, so that the run is the same whatever becomes of their source, and returns their number. */
export async function writePromptFile(
  dataDir: string,
  jobId: string,
  prompts: AsyncIterable<RunPrompt>,
): Promise<number> {
  const folder = sampleFolder(dataDir, jobId);
  fs.mkdirSync(folder, { recursive: true });
  const stream = fs.createWriteStream(path.join(folder, NAME));
  const closed = once(stream, 'close');
  let count = 0;
  try {
    for await (const prompt of prompts) {
      if (!stream.write(`${JSON.stringify(prompt)}\n`)) await once(stream, 'drain');
      count++;
    }
    if (count === 0) throw new AppError('invalid_input', 'there is no prompt to sample');
  } catch (error) {
    stream.destroy();
    await closed.catch(() => {});
    removePromptFile(dataDir, jobId);
    throw error;
  }
  stream.end();
  await closed;
  return count;
}

/** Yields the prompts of a run in their order. Throws `not_found` where its file is gone. */
export async function* readPromptFile(
  dataDir: string,
  jobId: string,
): AsyncGenerator<RunItem, void, undefined> {
  const file = path.join(sampleFolder(dataDir, jobId), NAME);
  if (!fs.existsSync(file)) {
    throw new AppError('not_found', 'the prompts of this run are gone; begin it anew');
  }
  let item = 0;
  for await (const records of readRecords(fs.createReadStream(file), { file })) {
    for (const record of records) {
      if ('error' in record)
        throw new AppError('failed', `${file}:${record.line}: ${record.error}`);
      yield { ...runPrompt.parse(record.value), item: item++ };
    }
  }
}

/** Removes the prompts of a run. */
export function removePromptFile(dataDir: string, jobId: string): void {
  fs.rmSync(sampleFolder(dataDir, jobId), { recursive: true, force: true });
}
