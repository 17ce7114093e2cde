import { AppError } from '@/lib/core/errors/app-error';
import type { ExportView } from '@/lib/core/views/export-view';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { type JobRecord, listExportRecords } from '@/lib/data/queries/job-record';
import { jobParams } from '@/lib/schema/jobs/job-json';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { recipeQuery } from '@/lib/schema/views/recipe-params';
import { findExported } from './export/find-exported';
import { exportedName } from './jobs/exported-name';
import { jobView } from './jobs/job-view';
import type { ServiceContext } from './service-context';

const MOST_EXPORTS = 500;

/** Returns the newest 500 exports of a dataset that ran or run as jobs, newest first. Throws `not_found`. */
export async function listExports(context: ServiceContext, name: string): Promise<ExportView[]> {
  const { database } = context;
  const dataset = await findDataset(database, name);
  if (!dataset)
    throw new AppError('not_found', `there is no dataset named ${JSON.stringify(name)}`);
  const jobs = await listExportRecords(database, dataset.id, MOST_EXPORTS);
  return jobs.flatMap((job) => exportView(context, job) ?? []);
}

function exportView({ dataDir, now }: ServiceContext, job: JobRecord): ExportView | null {
  const params = jobParams.parse(JSON.parse(job.params));
  if (params.kind !== 'export') return null;
  const view = jobView(job, now());
  const { query, recipe = null, format, file, force = false } = params;
  const address = recipe === null ? null : recipeQuery(parseRecipe('recipe', recipe));
  return {
    ...view,
    ...{ name: exportedName(params), query, recipe, address, format, file, forced: force },
    hasFiles: view.result !== null && findExported(dataDir, job.id, view.result.fileName) !== null,
  };
}
