import type { SourceRow } from '@/lib/core/dataset/source-row';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import { SHAPES } from '@/lib/core/views/import-view';
import { openSource } from '@/lib/io/open-source';
import { type LocatedRecord, readRecords } from '@/lib/io/read-records';
import { readRecord, recogniseShape } from '@/lib/schema/shapes/recognise-shape';
import type { ImportSource } from '@/lib/services/import/import-source';
import { hashPrompt } from '@/lib/services/import/prompt-identity';

/** A pair of a file: its prompt with its id, and two responses, the chosen one first. */
export type ReadPair = Pick<SourceRow, 'messages' | 'templated' | 'responses'> & {
  promptId: string;
};

/** How a file of pairs is read. */
export type ReadPairsRun = {
  signal: AbortSignal;
  /** Called with the number of bytes taken from the file so far. */
  onBytesRead: (bytes: number) => void;
  /** Told of each row that is no pair; it may throw to end the reading. */
  onBadRow: (line: number, message: string) => void;
};

/**
 * Gives the already paired rows of a file in batches as their bytes arrive, texts made well-formed as an import makes
 * them. Memory holds one chunk and one record. Throws as `readRecords`.
 */
export async function* readPairs(
  source: ImportSource,
  { signal, onBytesRead, onBadRow }: ReadPairsRun,
): AsyncGenerator<ReadPair[], void, undefined> {
  const file = source.name;
  const { bytes } = await openSource(source.open(), { file, onBytesRead });
  for await (const records of readRecords(bytes, { file, signal })) {
    yield records.flatMap((record) => {
      const pair = readPair(record);
      if (typeof pair !== 'string') return [pair];
      onBadRow(record.line, pair);
      return [];
    });
  }
}

function readPair(record: LocatedRecord): ReadPair | string {
  if ('error' in record) return record.error;
  const result = readRecord('paired', record.value);
  if (!result.ok) return `${result.message}${wayToPairs(record.value)}`;
  const { promptId, templated } = result.row;
  const messages = result.row.messages.map(({ role, content }) => ({
    role: wellFormed(role),
    content: wellFormed(content),
  }));
  const responses = result.row.responses.map((one) => ({ ...one, text: wellFormed(one.text) }));
  const id = promptId === null ? hashPrompt(messages) : wellFormed(promptId);
  return { promptId: id, messages, templated, responses };
}

function wayToPairs(value: unknown): string {
  const shape = recogniseShape(value);
  if (shape === null || shape === 'paired') return '';
  return `; this is ${SHAPES[shape]}: import it, export its pairs and augment those`;
}

function wellFormed(text: string): string {
  return makeWellFormed(text).text;
}
