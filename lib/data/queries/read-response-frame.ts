import type { ResponseFrame } from '@/lib/core/frames/response-frame';
import type { Database } from '@/lib/data/database';

/** Reads rewards and lengths of all responses, whose number per prompt is `total`; the fields are their vectors'. */
export async function readResponseFrame(
  { bulk }: Database,
  datasetId: number,
  total: Uint32Array,
  fields: { reward: number; length: number },
): Promise<ResponseFrame> {
  const prompts = total.length;
  const offsets = new Uint32Array(prompts + 1);
  for (const [ordinal, count] of total.entries()) {
    offsets[ordinal + 1] = (offsets[ordinal] ?? 0) + count;
  }
  const responses = offsets[prompts] ?? 0;
  const rewards = new Float64Array(responses).fill(Number.NaN);
  const lengths = new Uint32Array(responses);
  for await (const batch of bulk.readVectors(datasetId, fields.reward, 0, prompts)) {
    for (const { ordinal, values } of batch) rewards.set(values, offsets[ordinal] ?? 0);
  }
  for await (const batch of bulk.readVectors(datasetId, fields.length, 0, prompts)) {
    for (const { ordinal, values } of batch) lengths.set(values, offsets[ordinal] ?? 0);
  }
  const ids = await bulk.readPromptIds(datasetId, 0, prompts);
  const promptIds = Array.from({ length: prompts }, (_, ordinal) => ids.get(ordinal) ?? '');
  return { promptIds, offsets, rewards, lengths };
}
