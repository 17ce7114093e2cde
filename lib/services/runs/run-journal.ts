import type { ZodType } from 'zod';
import type { RunSums } from '@/lib/core/policy/run-limits';
import type { Database } from '@/lib/data/database';
import { findRunDataset } from '@/lib/data/queries/find-run-dataset';
import { findRunAnswer, readRunKeys } from '@/lib/data/queries/run-records';
import { addRunAnswers } from '@/lib/data/writes/run-writes';
import { type StoredAnswer, storedAnswer } from '@/lib/schema/runs/stored-answer';

/** The finished requests of a run. What is in it survives the process. */
export type RunJournal<Entry> = {
  /** Returns whether there is an answer under a key. */
  has(key: string): boolean;
  /** Returns what was answered under a key, or null. */
  find(key: string): Promise<Entry | null>;
  /** Stores what one request gave, all of it or nothing; it is on the disk once this resolves. Keys that are known stay as they are. */
  add(entries: readonly { key: string; entry: Entry }[]): Promise<void>;
};

/** What a journal holds: how an entry is read, and what it adds to the sums of the run. */
export type JournalKind<Entry> = {
  schema: ZodType<Entry, unknown>;
  sums: (entry: Entry) => RunSums;
};

const ANSWERS: JournalKind<StoredAnswer> = {
  schema: storedAnswer,
  sums: ({ answer }) => ({
    samples: answer.samples.length,
    promptTokens: answer.promptTokens ?? 0,
    completionTokens: answer.completionTokens ?? 0,
  }),
};

/** Opens the journal of a job that samples. Memory: its keys. */
export function openJournal(database: Database, jobId: string): Promise<RunJournal<StoredAnswer>> {
  return openJournalOf(database, jobId, ANSWERS);
}

/** Opens the journal of a job. Memory: its keys. */
export async function openJournalOf<Entry>(
  database: Database,
  jobId: string,
  { schema, sums }: JournalKind<Entry>,
): Promise<RunJournal<Entry>> {
  const keys = new Set(await readRunKeys(database, jobId));
  const round = (await findRunDataset(database, jobId))?.round ?? 0;
  return {
    has: (key) => keys.has(key),
    async find(key) {
      if (!keys.has(key)) return null;
      const text = await findRunAnswer(database, jobId, key);
      return text === null ? null : schema.parse(JSON.parse(text));
    },
    async add(entries) {
      const added = new Map(
        entries.filter(({ key }) => !keys.has(key)).map((one) => [one.key, one]),
      );
      const rows = [...added.values()].map(({ key, entry }) => ({
        ...{ jobId, key, answer: JSON.stringify(entry), round },
        ...sums(entry),
      }));
      for (const { key } of rows) keys.add(key);
      await addRunAnswers(database, rows);
    },
  };
}
