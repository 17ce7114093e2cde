import path from 'node:path';
import type { ExportResult, JobProgress } from '@/lib/core/views/job-view';
import { archiveBytes } from '@/lib/io/zip-files';
import type { ExportParams } from '@/lib/schema/jobs/job-json';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { parseAddress } from '@/lib/schema/views/parse-address';
import { searchParamsOf } from '@/lib/schema/views/search-params-of';
import { listFiles } from '@/lib/services/export/list-files';
import { type OpenExport, openExport } from '@/lib/services/export/open-export';
import { writeExportFolder } from '@/lib/services/export/write-export-folder';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';
import type { ServiceContext } from '@/lib/services/service-context';
import { exportFolder } from './job-files';
import type { JobOutcome } from './job-outcome';
import type { JobReporter } from './job-reporter';

/**
 * Runs an export job: writes the folder below the job's and checks the pairs meanwhile. Throws a `PreflightError` for
 * errors in the pairs, unless the job is to write all the same.
 */
export async function runExport(
  context: ServiceContext,
  id: string,
  params: ExportParams,
  reporter: JobReporter,
): Promise<JobOutcome> {
  const { format, file, force = false, card: details } = params;
  const opened = await openJobExport(context, params);
  const { card, recipeJson, scoresMayFall } = opened;
  const folder = path.join(exportFolder(context.dataDir, id), card.name);
  const total = opened.prompts;
  const progressOf = (done: number, items: number): JobProgress => ({
    ...{ done, total, unit: 'prompts', items, phase: 'writing' },
  });
  const written = await writeExportFolder(
    {
      ...{ source: opened.source(), format, file, folder, card },
      check: { scoresMayFall, force },
      ...(recipeJson === undefined ? {} : { recipeJson }),
      ...(details ? { details } : {}),
    },
    {
      signal: reporter.signal,
      onProgress: ({ promptsDone, rows }) => reporter.report(progressOf(promptsDone, rows)),
    },
  );
  const { train, test } = written.rows;
  const result: ExportResult = {
    fileName: `${card.name}.zip`,
    rows: train + test,
    trainRows: train,
    testRows: test,
    bytes: archiveBytes(await listFiles(folder, card.name)),
    sha256: written.sha256.train ?? '',
    testSha256: written.sha256.test ?? null,
    dataFile: `data/train.${file}`,
  };
  return {
    progress: progressOf(total, train + test),
    result: { export: result, preflight: written.preflight },
  };
}

function openJobExport(
  context: ServiceContext,
  { dataset, query, recipe, format }: ExportParams,
): Promise<OpenExport> {
  if (recipe === undefined) {
    const search = searchParamsOf(query);
    return openExport(context, parseAddress(dataset, search), format);
  }
  const parsed = parseRecipe('recipe', recipe);
  return openRecipeExport(context, dataset, parsed, { anyData: false, format });
}
