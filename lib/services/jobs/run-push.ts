import { AppError } from '@/lib/core/errors/app-error';
import type { JobProgress } from '@/lib/core/views/job-view';
import type { PushParams } from '@/lib/schema/jobs/job-json';
import { findExported } from '@/lib/services/export/find-exported';
import { type HubSettings, requireHubAccess } from '@/lib/services/hub/hub-access';
import { pushFolder } from '@/lib/services/hub/push-folder';
import { readJob } from '@/lib/services/list-jobs';
import type { ServiceContext } from '@/lib/services/service-context';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/** Runs a push job: what a finished export wrote goes to the Hub. Throws as `requireHubAccess`, `pushFolder`; `not_found`. */
export async function runPush(
  context: ServiceContext,
  params: PushParams,
  reporter: JobReporter,
  hub: HubSettings,
): Promise<JobOutcome> {
  const access = requireHubAccess(hub);
  const { result } = await readJob(context, params.export);
  const exported = result && findExported(context.dataDir, params.export, result.fileName);
  if (!exported?.isFolder) {
    throw new AppError(
      'not_found',
      'the export has no files: it is not done, or they were removed',
    );
  }
  const { repo, isPublic } = params;
  let progress: JobProgress = reporter.progress;
  const push = await pushFolder({ folder: exported.path, repo, isPublic }, access, {
    signal: reporter.signal,
    onProgress: ({ bytesDone, bytesTotal }) => {
      progress = { done: bytesDone, total: bytesTotal, unit: 'bytes', items: 0, phase: 'writing' };
      reporter.report(progress);
    },
  });
  return { progress, result: { push } };
}
