import { removeRun } from '@/lib/data/writes/run-writes';
import { removePromptFile } from '@/lib/services/sampling/prompt-file';
import type { ServiceContext } from '@/lib/services/service-context';

/** Removes what a run kept to be resumed. To be called when what it made is there and nothing is left to ask. */
export async function forgetRun(context: ServiceContext, jobId: string): Promise<void> {
  await removeRun(context.database, jobId);
  removePromptFile(context.dataDir, jobId);
}
