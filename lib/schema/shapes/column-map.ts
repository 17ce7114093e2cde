import * as z from 'zod';
import { isSourceRecord, type SourceRecord } from './record-result';

/** What a file's columns are called here: each column that is read under another name, or null where it is left out. */
export const columnMap = z.record(z.string().min(1), z.string().min(1).nullable());

/** What `columnMap` parses to. */
export type ColumnMap = z.infer<typeof columnMap>;

/** Returns a function that renames the columns of records and, where a row has a list `responses`, of its items. */
export function columnRenamer(columns: ColumnMap): (record: unknown) => unknown {
  const names = new Map(Object.entries(columns));
  if (names.size === 0) return (record) => record;
  return (record) => {
    if (!isSourceRecord(record)) return record;
    const renamed = rename(record, names);
    const { responses } = renamed;
    if (!Array.isArray(responses)) return renamed;
    const items: unknown[] = responses;
    return {
      ...renamed,
      responses: items.map((item) => (isSourceRecord(item) ? rename(item, names) : item)),
    };
  };
}

/** Returns the names of a record's columns, and of its first response's where it has a list of them under any name. */
export function columnsOf(record: unknown): string[] {
  if (!isSourceRecord(record)) return [];
  const lists: unknown[][] = Object.values(record).filter((value) => Array.isArray(value));
  const items = lists.map(([first]) => first).filter(isSourceRecord);
  return [...new Set([record, ...items].flatMap((one) => Object.keys(one)))];
}

function rename(record: SourceRecord, names: ReadonlyMap<string, string | null>): SourceRecord {
  const replaced = new Set([...names].flatMap(([from, to]) => (from in record ? [to] : [])));
  const entries = Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    const name = names.get(key);
    if (name === null || (name === undefined && replaced.has(key))) return [];
    return [[name ?? key, value]];
  });
  return Object.fromEntries(entries);
}
