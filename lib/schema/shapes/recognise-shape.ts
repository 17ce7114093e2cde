import type { Shape } from '@/lib/core/views/import-view';
import { describeRecord } from './describe-value';
import { DPO_PAIR_KEYS, isDpoPair, readDpoPair } from './dpo-pair';
import { isLong, LONG_KEYS, readLong } from './long';
import { isNested, NESTED_KEYS, readNested } from './nested';
import {
  isSourceRecord,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { isSimpo, readSimpo, SIMPO_KEYS } from './simpo';

type ShapeReader = {
  /** The keys that make the shape, for people. */
  keys: string;
  matches: (record: SourceRecord) => boolean;
  read: (record: SourceRecord) => RecordResult;
};

/** In the order in which a record is tried; the first that matches counts. */
const READERS: Record<Shape, ShapeReader> = {
  simpo: { keys: SIMPO_KEYS, matches: isSimpo, read: readSimpo },
  dpo_pair: { keys: DPO_PAIR_KEYS, matches: isDpoPair, read: readDpoPair },
  nested: { keys: NESTED_KEYS, matches: isNested, read: readNested },
  long: { keys: LONG_KEYS, matches: isLong, read: readLong },
};
const ORDER: readonly Shape[] = ['simpo', 'dpo_pair', 'nested', 'long'];

/**
 * Returns the shape of a record by its keys and the kinds of their values, null where it has none that is known.
 * A file has one shape: recognise its first record, and read all with `readRecord`.
 */
export function recogniseShape(record: unknown): Shape | null {
  if (!isSourceRecord(record)) return null;
  return ORDER.find((shape) => READERS[shape].matches(record)) ?? null;
}

/**
 * Reads one record of a file of a known shape. Texts are kept exactly, empty responses too; a reward that is not a
 * finite number is null. Never throws: a record that cannot be a row is a result with a message.
 */
export function readRecord(shape: Shape, record: unknown): RecordResult {
  const reader = READERS[shape];
  if (isSourceRecord(record)) return reader.read(record);
  return recordProblem('otherShape', `${describeRecord(record)}; expected ${reader.keys}`);
}

/** Returns the main keys of a shape, for people: `{prompt, all_generated_responses: [], …}`. */
export function shapeKeys(shape: Shape): string {
  return READERS[shape].keys;
}
