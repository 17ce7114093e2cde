import type { SourceRow } from '@/lib/core/dataset/source-row';
import type { FindingKind } from '@/lib/core/views/import-view';

/** Why a record cannot become a row. */
export type RecordProblemKind = Extract<
  FindingKind,
  'rowsWithoutPrompt' | 'lengthMismatches' | 'otherShape'
>;

/** A record that is not imported; `message` says what was expected and what was found. */
export type RecordProblem = { ok: false; kind: RecordProblemKind; message: string };

/**
 * What became of one record. `nonFinite` is true where a number was too large for a float64 (such as 1e999) and
 * arrived as null.
 */
export type RecordResult = { ok: true; row: SourceRow; nonFinite: boolean } | RecordProblem;

/** A record of a source: a JSON object with any keys. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** Returns the result of a record that is not imported. */
export function recordProblem(kind: RecordProblemKind, message: string): RecordProblem {
  return { ok: false, kind, message };
}

/** Returns true for a JSON object, false for a list and anything else. */
export function isSourceRecord(value: unknown): value is SourceRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
