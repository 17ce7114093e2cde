import { invalidInput } from '@/lib/core/errors/invalid-input';
import { type DecodedJson, decodeJson } from './decode-json';
import { detectLayout, type Layout } from './detect-layout';
import { ElementSplitter } from './element-splitter';
import { LineSplitter } from './line-splitter';
import { readChunks } from './read-chunks';
import type { RawRecord, RecordSplitter } from './record-splitter';

/** How records are read. */
export type ReadRecordsOptions = {
  /** What errors call the source. */
  file: string;
  /** The most bytes one record may have, 64 MiB unless told. */
  maxRecordBytes?: number;
  signal?: AbortSignal;
  /** Called once, before the first batch, unless the file is empty. */
  onLayout?: (layout: Layout) => void;
  /** True where the bytes may stop anywhere, as the beginning of a file does: a record that is cut is left out. */
  isCut?: boolean;
  /** Leaves strings undecoded where that is possible: see `decodeJson`. */
  seal?: boolean;
};

/**
 * One record with the 1-based line on which it begins and its 1-based number in the file, or why it cannot be read.
 * `nonFinite` is true where NaN or Infinity became null, `repaired` where bytes that are not UTF-8 became U+FFFD, `escaped`
 * where the record has \u escapes, without which no text of it holds a lone surrogate or a NUL, `sealed` where its strings
 * are still to be decoded.
 */
export type LocatedRecord =
  | ({ line: number; record: number } & Extract<DecodedJson, { value: unknown }>)
  | { line: number; record: number; error: string };

const MAX_RECORD_BYTES = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Gives the records of JSON lines or of one JSON array, found out by the first byte, in batches as their bytes arrive.
 * No record is decoded ahead, and memory holds one chunk and one record, whatever the size of the file.
 *
 * A line or an element that is not JSON is a record with an `error`. Throws `invalid_input` for a file without
 * content, a record beyond the limit, and an array whose brackets or commas are wrong; `cancelled` after an abort.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadRecordsOptions,
): AsyncGenerator<LocatedRecord[], void, undefined> {
  const {
    file,
    maxRecordBytes = MAX_RECORD_BYTES,
    onLayout,
    isCut = false,
    seal = false,
  } = options;
  let splitter: RecordSplitter | null = null;
  let firstLine = 1;
  let count = 0;
  const decode = (unit: RecordSplitter['unit'], records: RawRecord[]) =>
    records.map((raw) => locate(raw, unit, ++count, seal));
  for await (const chunk of readChunks(bytes, options)) {
    if (!splitter) {
      const layout = detectLayout(chunk);
      if (!layout) {
        firstLine += countNewlines(chunk);
        continue;
      }
      onLayout?.(layout);
      const Splitter = layout === 'array' ? ElementSplitter : LineSplitter;
      splitter = new Splitter({ file, firstLine, maxRecordBytes });
    }
    const records = splitter.push(chunk);
    if (records.length > 0) yield decode(splitter.unit, records);
  }
  if (!splitter) {
    throw invalidInput(
      file,
      null,
      'the file is empty; expected one JSON object per line, or one JSON array of objects',
    );
  }
  const rest = isCut ? [] : splitter.end();
  if (rest.length > 0) yield decode(splitter.unit, rest);
}

function locate(
  raw: RawRecord,
  unit: RecordSplitter['unit'],
  record: number,
  seal: boolean,
): LocatedRecord {
  const { line } = raw;
  const decoded = decodeJson(raw.bytes, seal);
  if (!('error' in decoded)) {
    const { value, nonFinite, repaired, escaped, sealed } = decoded;
    return { line, record, value, nonFinite, repaired, escaped, sealed };
  }
  const name = unit === 'line' ? 'line' : `element ${record}`;
  return { line, record, error: `${name} is not valid JSON: ${decoded.error}` };
}

function countNewlines(chunk: Buffer): number {
  let count = 0;
  for (const byte of chunk) if (byte === NEWLINE) count++;
  return count;
}
