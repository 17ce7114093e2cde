import * as z from 'zod';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import { openSource } from '@/lib/io/open-source';
import { readRecords } from '@/lib/io/read-records';
import type { ImportSource } from '@/lib/services/import/import-source';

const task = z.union([
  z.string(),
  z.object({ task: z.string() }).transform((row) => row.task),
  z.object({ prompt: z.string() }).transform((row) => row.prompt),
]);

/**
 * Returns the tasks of a file: one JSON value a line, or one array of them, each a text, or an object with `task` or `prompt`. Throws
 * `invalid_input` with file and line for anything else, and for a file without any. Memory: the tasks.
 */
export async function readTasks(source: ImportSource, signal: AbortSignal): Promise<string[]> {
  const tasks: string[] = [];
  const { bytes } = await openSource(source.open(), { file: source.name, onBytesRead: () => {} });
  for await (const records of readRecords(bytes, { file: source.name, signal })) {
    for (const record of records) {
      if ('error' in record) throw invalidInput(source.name, record.line, record.error);
      const parsed = task.safeParse(record.value);
      if (!parsed.success || parsed.data.trim() === '') {
        const expected = 'expected a text, or an object with task or prompt';
        throw invalidInput(source.name, record.line, expected);
      }
      tasks.push(parsed.data.trim());
    }
  }
  return tasks;
}
