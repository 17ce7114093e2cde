import type { RunFailureView } from '@/lib/core/views/run-failure-view';
import { countRunFailures, findRunFailures } from '@/lib/data/queries/run-records';
import type { ServiceContext } from '@/lib/services/service-context';
import { readRunParams } from './read-run-params';

const FAILURES_SHOWN = 500;

/** Returns how many prompts of a sampling, responses of a scoring, or requests for tasks failed and the first 500 of them, in their order. Throws `not_found`. */
export async function listFailures(
  context: ServiceContext,
  id: string,
): Promise<{ count: number; failures: RunFailureView[] }> {
  await readRunParams(context, id);
  const rows = await findRunFailures(context.database, id, FAILURES_SHOWN);
  const failures = rows.map(({ label, text, message, at }) => ({
    ...{ promptId: label, prompt: text, message, at: at.toISOString() },
  }));
  return { count: await countRunFailures(context.database, id), failures };
}
