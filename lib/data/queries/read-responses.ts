import { decodeText, decodeTexts } from '@/lib/data/blocks/text-block';
import type { BlockRecord } from '@/lib/data/bulk-store';
import type { Database } from '@/lib/data/database';
import { storedAttributeList } from '@/lib/schema/dataset/stored-prompt';

/** One stored response. */
export type StoredResponse = { index: number; text: string; attributes: Record<string, unknown> };

/** Returns one response, reading only the block that holds it. Throws where there is none at this place. */
export async function readResponse(
  database: Database,
  datasetId: number,
  ordinal: number,
  index: number,
): Promise<StoredResponse> {
  const block = await database.bulk.readBlockOf(datasetId, ordinal, index);
  if (!block || index >= block.first + block.count) {
    throw new RangeError(`prompt ${ordinal} of dataset ${datasetId} has no response ${index}`);
  }
  const position = index - block.first;
  const text = decodeText(block.texts, block.count, position);
  return { index, text, attributes: attributesOf(block)[position] ?? {} };
}

/** Returns all responses of a prompt in index order. */
export async function readResponses(
  database: Database,
  datasetId: number,
  ordinal: number,
): Promise<StoredResponse[]> {
  const responses: StoredResponse[] = [];
  for await (const blocks of database.bulk.readBlocks(datasetId, ordinal, ordinal + 1)) {
    for (const block of blocks) {
      const attributes = attributesOf(block);
      for (const [position, text] of decodeTexts(block.texts, block.count).entries()) {
        responses.push({
          index: block.first + position,
          text,
          attributes: attributes[position] ?? {},
        });
      }
    }
  }
  return responses;
}

/** Returns one prompt's values of a field, NaN where a response has none; `count` is its number of responses. */
export async function readPromptVector(
  database: Database,
  datasetId: number,
  field: number,
  ordinal: number,
  count: number,
): Promise<Float64Array> {
  const whole = new Float64Array(count).fill(Number.NaN);
  for await (const batch of database.bulk.readVectors(datasetId, field, ordinal, ordinal + 1)) {
    for (const { values } of batch) whole.set(values);
  }
  return whole;
}

function attributesOf(block: BlockRecord): Record<string, unknown>[] {
  return block.attributes === null ? [] : storedAttributeList.parse(JSON.parse(block.attributes));
}
