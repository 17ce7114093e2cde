import type { SourceRow } from '@/lib/core/dataset/source-row';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import type { ImportPreview, Shape } from '@/lib/core/views/import-view';
import { readRecord, recogniseShape } from '@/lib/schema/shapes/recognise-shape';
import { unknownShapeMessage } from '@/lib/schema/shapes/unknown-shape-message';
import type { Layout } from './detect-layout';
import { openSource } from './open-source';
import { type LocatedRecord, readRecords } from './read-records';

const RECORDS_READ = 100;
const RECORDS_SHOWN = 3;
const RESPONSES_SHOWN = 4;
const TEXT_SHOWN = 2000;

/**
 * Returns what an import would make of a file, by its first bytes: layout, shape, the reward names of the first 100
 * records, and the first three records with four responses each, texts cut to 2,000 UTF-16 units. `head` may be gzip
 * data and, unless `complete`, stop anywhere.
 *
 * Throws `invalid_input` where no record can be read or the first readable one has no known shape.
 */
export async function previewSource(
  file: string,
  head: Uint8Array,
  options: { complete: boolean },
): Promise<ImportPreview> {
  const isCut = !options.complete;
  const { gzip, bytes } = await openSource(once(head), { file, isCut });
  const layouts: Layout[] = [];
  const onLayout = (layout: Layout) => layouts.push(layout);
  const located = await takeRecords(readRecords(bytes, { file, isCut, onLayout }));
  const shape = recogniseFirst(file, located, isCut);
  const rewards = new Set<string>();
  const records: ImportPreview['records'] = [];
  for (const record of located) {
    const result = 'error' in record ? null : readRecord(shape, record.value);
    if (!result?.ok) continue;
    for (const response of result.row.responses) {
      for (const name of Object.keys(response.rewards)) rewards.add(name);
    }
    if (records.length < RECORDS_SHOWN) records.push(showRow(record.line, result.row));
  }
  return { file, shape, gzip, layout: layouts[0] ?? 'lines', rewards: [...rewards], records };
}

async function* once(head: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield head;
}

async function takeRecords(batches: AsyncIterable<LocatedRecord[]>): Promise<LocatedRecord[]> {
  const records: LocatedRecord[] = [];
  for await (const batch of batches) {
    records.push(...batch);
    if (records.length >= RECORDS_READ) break;
  }
  return records.slice(0, RECORDS_READ);
}

function recogniseFirst(file: string, located: readonly LocatedRecord[], isCut: boolean): Shape {
  for (const record of located) {
    if ('error' in record) continue;
    const shape = recogniseShape(record.value);
    if (shape) return shape;
    throw invalidInput(file, record.line, unknownShapeMessage(record.value));
  }
  const [first] = located;
  if (first && 'error' in first) throw invalidInput(file, first.line, first.error);
  throw invalidInput(
    file,
    null,
    isCut ? 'the first record is too long for a preview' : 'there are no records in the array',
  );
}

function showRow(line: number, row: SourceRow): ImportPreview['records'][number] {
  return {
    line,
    promptId: row.promptId,
    messages: row.messages.map(({ role, content }) => ({ role, content: cut(content) })),
    responses: row.responses.slice(0, RESPONSES_SHOWN).map(({ text, rewards, attributes }) => ({
      text: cut(text),
      rewards,
      model: typeof attributes.model === 'string' ? attributes.model : null,
    })),
    responseCount: row.responses.length,
  };
}

function cut(text: string): string {
  const splitsPair = (text.codePointAt(TEXT_SHOWN - 1) ?? 0) > 0xffff;
  return makeWellFormed(text.slice(0, splitsPair ? TEXT_SHOWN - 1 : TEXT_SHOWN)).text;
}
