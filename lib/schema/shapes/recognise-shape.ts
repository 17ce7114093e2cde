import type { Shape } from '@/lib/core/views/import-view';
import { describeRecord } from './describe-value';
import { DISTILABEL_KEYS, isDistilabel, readDistilabel } from './distilabel';
import { DPO_PAIR_KEYS, isDpoPair, readDpoPair } from './dpo-pair';
import { isLong, LONG_KEYS, readLong } from './long';
import { isNested, NESTED_KEYS, readNested } from './nested';
import { isOpenInstruct, OPEN_INSTRUCT_KEYS, readOpenInstruct } from './open-instruct';
import { isPaired, PAIRED_KEYS, readPaired } from './paired';
import { isPrompts, PROMPTS_KEYS, readPrompts } from './prompts';
import {
  isSourceRecord,
  type RecordResult,
  recordProblem,
  type SourceRecord,
} from './record-result';
import { isSimpo, readSimpo, SIMPO_KEYS } from './simpo';
import { isTrees, readTrees, TREES_KEYS } from './trees';
import { isUltraFeedback, readUltraFeedback, ULTRAFEEDBACK_KEYS } from './ultrafeedback';

type ShapeReader = {
  /** The keys that make the shape, for people. */
  keys: string;
  /** The key of a list whose texts are those of the responses as they stand. */
  texts?: string;
  matches: (record: SourceRecord) => boolean;
  read: (record: SourceRecord) => RecordResult;
};

const READERS: Record<Shape, ShapeReader> = {
  simpo: { keys: SIMPO_KEYS, texts: 'all_generated_responses', matches: isSimpo, read: readSimpo },
  dpo_pair: { keys: DPO_PAIR_KEYS, texts: 'output', matches: isDpoPair, read: readDpoPair },
  trees: { keys: TREES_KEYS, matches: isTrees, read: readTrees },
  nested: { keys: NESTED_KEYS, matches: isNested, read: readNested },
  ultrafeedback: { keys: ULTRAFEEDBACK_KEYS, matches: isUltraFeedback, read: readUltraFeedback },
  distilabel: {
    keys: DISTILABEL_KEYS,
    texts: 'generations',
    matches: isDistilabel,
    read: readDistilabel,
  },
  open_instruct: { keys: OPEN_INSTRUCT_KEYS, matches: isOpenInstruct, read: readOpenInstruct },
  paired: { keys: PAIRED_KEYS, matches: isPaired, read: readPaired },
  prompts: { keys: PROMPTS_KEYS, matches: isPrompts, read: readPrompts },
  long: { keys: LONG_KEYS, matches: isLong, read: readLong },
};
/** In the order in which a record is tried: shapes with all responses of a prompt before pairs made of them. */
const ORDER: readonly Shape[] = [
  ...(['trees', 'simpo', 'dpo_pair', 'nested', 'ultrafeedback', 'distilabel'] as const),
  ...(['open_instruct', 'paired', 'long', 'prompts'] as const),
];

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

/** Returns the key of the list that a shape takes its responses' texts from as they stand; null where there is none. */
export function textsKey(shape: Shape | null): string | null {
  return (shape && READERS[shape].texts) ?? null;
}
