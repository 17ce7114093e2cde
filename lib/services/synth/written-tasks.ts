import { AppError } from '@/lib/core/errors/app-error';
import { readRunAnswers } from '@/lib/data/queries/run-records';
import { storedTasks } from '@/lib/schema/runs/stored-tasks';
import { readRunParams } from '@/lib/services/runs/read-run-params';
import type { ServiceContext } from '@/lib/services/service-context';

/** Yields the tasks that a run has had written so far, those of an answer at a time, in the order of their arrival. */
export async function* writtenTasks(
  { database }: ServiceContext,
  jobId: string,
): AsyncGenerator<string[], void, undefined> {
  for await (const { answer } of readRunAnswers(database, jobId)) {
    yield storedTasks.parse(JSON.parse(answer)).tasks;
  }
}

/**
 * Returns the tasks of a run as JSON lines, `{task}` each, as `readTasks` takes them. Throws `not_found` where `id` is of no such run, or nothing of it
 * is kept: before the first answer, and 30 days after its end.
 */
export async function exportTasks(
  context: ServiceContext,
  id: string,
): Promise<AsyncIterable<string>> {
  await readRunParams(context, id, 'tasks');
  const tasks = writtenTasks(context, id);
  const first = await tasks.next();
  if (first.done) throw new AppError('not_found', 'the run keeps no tasks');
  return lines(first.value, tasks);
}

async function* lines(first: string[], rest: AsyncIterable<string[]>) {
  yield linesOf(first);
  for await (const tasks of rest) yield linesOf(tasks);
}

function linesOf(tasks: readonly string[]): string {
  return tasks.map((task) => `${JSON.stringify({ task })}\n`).join('');
}
