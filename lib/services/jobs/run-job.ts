import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { ExportResult, JobProgress } from '@/lib/core/views/job-view';
import { findJob } from '@/lib/data/queries/job-record';
import { claimJob, endJob } from '@/lib/data/writes/job-writes';
import { archiveBytes } from '@/lib/io/zip-files';
import { type JobParams, jobParams } from '@/lib/schema/jobs/job-json';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { parseView } from '@/lib/schema/views/view-params';
import { listFiles } from '@/lib/services/export/list-files';
import { type OpenExport, openExport } from '@/lib/services/export/open-export';
import { writeExportFolder } from '@/lib/services/export/write-export-folder';
import { importDataset } from '@/lib/services/import/import-dataset';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';
import type { ServiceContext } from '@/lib/services/service-context';
import { exportFolder } from './job-files';
import { JobReporter, type JobRun } from './job-reporter';

/** What a finished job stores. */
type JobOutcome = { progress: JobProgress; result: object };

/**
 * Runs a queued job in this process to its end: keeps its progress and heartbeat in the database, stops when its end
 * is asked for, and stores the result or the error. Staged files are removed. Throws what the work threw.
 */
export async function runJob(context: ServiceContext, id: string, run: JobRun = {}): Promise<void> {
  const { database } = context;
  const job = await findJob(database, id);
  if (!job) throw new AppError('not_found', `there is no job ${id}`);
  if (!(await claimJob(database, id, context.owner, context.now()))) return;
  const params = jobParams.parse(JSON.parse(job.params));
  const reporter = new JobReporter(context, id, run);
  try {
    const { progress, result } = await work(context, id, params, reporter);
    await reporter.stop();
    await endJob(database, id, {
      status: 'done',
      progress: JSON.stringify(progress),
      result: JSON.stringify(result),
      finishedAt: context.now(),
    });
  } catch (error) {
    await reporter.stop();
    const cancelled = error instanceof AppError && error.code === 'cancelled';
    await endJob(database, id, {
      status: cancelled ? 'cancelled' : 'failed',
      error: error instanceof AppError ? error.message : `unexpected: ${String(error)}`,
      finishedAt: context.now(),
    });
    throw error;
  } finally {
    if (params.kind === 'import' && params.staged) {
      for (const file of params.files) fs.rmSync(file.path, { force: true });
    }
  }
}

function work(
  context: ServiceContext,
  id: string,
  params: JobParams,
  reporter: JobReporter,
): Promise<JobOutcome> {
  return params.kind === 'import'
    ? runImport(context, params, reporter)
    : runExport(context, id, params, reporter);
}

async function runImport(
  context: ServiceContext,
  params: Extract<JobParams, { kind: 'import' }>,
  reporter: JobReporter,
): Promise<JobOutcome> {
  let last: JobProgress = reporter.progress;
  const report = await importDataset(
    context,
    {
      ...params,
      sources: params.files.map((file) => ({
        name: file.name,
        sizeBytes: file.sizeBytes,
        open: () => fs.createReadStream(file.path, { highWaterMark: 128 * 1024 }),
      })),
    },
    {
      signal: reporter.signal,
      onDataset: (datasetId) => reporter.setDataset(datasetId),
      onProgress: ({ bytesRead, bytesTotal, responses, phase }) => {
        last = { done: bytesRead, total: bytesTotal, unit: 'bytes', items: responses, phase };
        reporter.report(last);
      },
    },
  );
  return { progress: last, result: { report } };
}

function openJobExport(
  context: ServiceContext,
  { dataset, query, recipe, format }: Extract<JobParams, { kind: 'export' }>,
): Promise<OpenExport> {
  if (recipe === undefined) {
    const search = Object.fromEntries(new URLSearchParams(query));
    return openExport(context, parseView(dataset, search), format);
  }
  const parsed = parseRecipe('recipe', recipe);
  return openRecipeExport(context, dataset, parsed, { anyData: false, format });
}

async function runExport(
  context: ServiceContext,
  id: string,
  params: Extract<JobParams, { kind: 'export' }>,
  reporter: JobReporter,
): Promise<JobOutcome> {
  const { format, file } = params;
  const opened = await openJobExport(context, params);
  const { card, recipeJson } = opened;
  const folder = path.join(exportFolder(context.dataDir, id), card.name);
  const total = opened.prompts;
  const written = await writeExportFolder(
    {
      ...{ source: opened.source(), format, file, folder, card },
      ...(recipeJson === undefined ? {} : { recipeJson }),
    },
    {
      signal: reporter.signal,
      onProgress: ({ promptsDone, rows }) =>
        reporter.report({
          done: promptsDone,
          total,
          unit: 'prompts',
          items: rows,
          phase: 'writing',
        }),
    },
  );
  const rows = written.rows.train + written.rows.test;
  const result: ExportResult = {
    fileName: `${card.name}.zip`,
    rows,
    bytes: archiveBytes(await listFiles(folder, card.name)),
    sha256: written.sha256.train ?? '',
    dataFile: `data/train.${file}`,
  };
  const progress: JobProgress = {
    done: total,
    total,
    unit: 'prompts',
    items: rows,
    phase: 'writing',
  };
  return { progress, result: { export: result } };
}
