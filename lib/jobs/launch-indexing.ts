import { needsIndexNamed } from '@/lib/services/search/needs-index';
import type { ServiceContext } from '@/lib/services/service-context';
import { launchJob } from './launch-job';

declare global {
  var sweetspotIndexing: number | undefined;
}

/** Time for a thread to start and to record its job. */
const AT_MOST_EVERY_MS = 10_000;

/** Has the housekeeping build a dataset's search index where it lacks one, as after an import by the command line. */
export async function launchIndexing(context: ServiceContext, dataset: string): Promise<void> {
  if (!(await needsIndexNamed(context, dataset))) return;
  const now = context.now().getTime();
  if (now - (globalThis.sweetspotIndexing ?? 0) < AT_MOST_EVERY_MS) return;
  globalThis.sweetspotIndexing = now;
  launchJob(null);
}
