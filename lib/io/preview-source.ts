import type { SourceRow } from '@/lib/core/dataset/source-row';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import type { ImportPreview, Shape } from '@/lib/core/views/import-view';
import { type ColumnMap, columnRenamer, columnsOf } from '@/lib/schema/shapes/column-map';
import { readRecord, recogniseShape } from '@/lib/schema/shapes/recognise-shape';
import type { RecordResult } from '@/lib/schema/shapes/record-result';
import { unknownShapeMessage } from '@/lib/schema/shapes/unknown-shape-message';
import type { Layout } from './detect-layout';
import { openSource } from './open-source';
import { type LocatedRecord, readRecords } from './read-records';

const RECORDS_READ = 100;
const RECORDS_SHOWN = 3;
const RESPONSES_SHOWN = 4;
const TEXT_SHOWN = 2000;

/** How a file is read. */
export type PreviewOptions = {
  /** False where `head` may stop anywhere. */
  complete: boolean;
  shape: Shape | 'auto';
  columns: ColumnMap;
};

/**
 * Returns what an import would make of a file, by its first bytes: layout, shape, the reward names of the first 100
 * records, and the first three records with four responses each, texts cut to 2,000 UTF-16 units. `head` may be gzip
 * data.
 *
 * Throws `invalid_input` where no record can be read. Records that are none of the shape are no error: choosing
 * another shape or other columns may help.
 */
export async function previewSource(
  file: string,
  head: Uint8Array,
  options: PreviewOptions,
): Promise<ImportPreview> {
  const isCut = !options.complete;
  const { gzip, bytes } = await openSource(once(head), { file, isCut });
  const layouts: Layout[] = [];
  const onLayout = (layout: Layout) => layouts.push(layout);
  const located = await takeRecords(readRecords(bytes, { file, isCut, onLayout }));
  const first = firstReadable(file, located, isCut);
  const rename = columnRenamer(options.columns);
  const shape = options.shape === 'auto' ? recogniseShape(rename(first.value)) : options.shape;
  const shown = shape
    ? showRecords(file, located, (value) => readRecord(shape, rename(value)))
    : noRecords(invalidInput(file, first.line, unknownShapeMessage(first.value)).message);
  return {
    file,
    shape,
    columns: columnsOf(first.value),
    gzip,
    layout: layouts[0] ?? 'lines',
    ...shown,
  };
}

type Shown = Pick<ImportPreview, 'problem' | 'rewards' | 'records'>;

function noRecords(problem: string): Shown {
  return { problem, rewards: [], records: [] };
}

function showRecords(
  file: string,
  located: readonly LocatedRecord[],
  read: (value: unknown) => RecordResult,
): Shown {
  const results = located.flatMap((record) =>
    'error' in record ? [] : [{ line: record.line, ...read(record.value) }],
  );
  const good = results.filter((result) => result.ok);
  const bad = results.find((result) => !result.ok);
  const names = good.flatMap(({ row }) => row.responses.flatMap((r) => Object.keys(r.rewards)));
  return {
    problem:
      good.length === 0 && bad && !bad.ok
        ? invalidInput(file, bad.line, bad.message).message
        : null,
    rewards: [...new Set(names)],
    records: good.slice(0, RECORDS_SHOWN).map(({ line, row }) => showRow(line, row)),
  };
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

function firstReadable(file: string, located: readonly LocatedRecord[], isCut: boolean) {
  for (const record of located) if (!('error' in record)) return record;
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
