import { parseDatasetName } from '@/lib/core/dataset/dataset-name';
import { AppError } from '@/lib/core/errors/app-error';
import type { ImportReport } from '@/lib/core/views/import-view';
import { createDataset } from '@/lib/data/writes/create-dataset';
import { publishDataset } from '@/lib/data/writes/publish-dataset';
import { purgeDataset } from '@/lib/data/writes/purge-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { chooseReward } from './choose-reward';
import { DatasetWriter } from './dataset-writer';
import { finishImport } from './finish-import';
import { ImportFindings } from './import-findings';
import type { ImportInput, ImportProgress, ImportRun } from './import-input';
import { PromptIntake } from './prompt-intake';
import { type ReadFile, readSource } from './read-source';
import { RewardFields } from './reward-fields';

/**
 * Imports sources as a new dataset and returns the report. Files are read in the order of their names and prompts
 * merged by identity, so the order in which they are given changes nothing. The dataset appears as a whole at the
 * end; when the import fails or is cancelled, what it wrote is removed before the error is thrown.
 *
 * Throws `invalid_input` naming file and line, `conflict` where the name is taken, `cancelled` on abort. Cost is
 * linear in the bytes; memory grows with the prompts (about 100 bytes each), not with responses or file size.
 */
export async function importDataset(
  context: ServiceContext,
  input: ImportInput,
  run: ImportRun,
): Promise<ImportReport> {
  const started = context.now();
  const name = parseDatasetName(input.name);
  if (input.sources.length === 0)
    throw new AppError('invalid_input', 'nothing to import: expected at least one file');
  const { database } = context;
  const synthetic = input.synthetic ?? false;
  const datasetId = await createDataset(database, {
    name,
    synthetic,
    owner: context.owner,
    createdAt: started,
  });
  const fields = new RewardFields();
  const findings = new ImportFindings();
  const writer = new DatasetWriter(database.bulk.openWriter(datasetId), fields, findings);
  try {
    await run.onDataset?.(datasetId);
    const intake = new PromptIntake({ fields, findings });
    const files = await readSources(input, run, { intake, writer, findings });
    if (intake.prompts === 0) {
      throw new AppError('invalid_input', 'no row could be imported; nothing was stored');
    }
    const { prompts, responses } = intake;
    run.onProgress(progressOf(files, input, responses, 'finishing'));
    const finished = await finishImport(
      database,
      datasetId,
      { writer, fields, prompts, responses },
      run.signal,
    );
    const choice = chooseReward(finished.rewards, input.reward);
    findings.setCount('duplicateResponses', finished.duplicates);
    findings.setCount('equalTextsDifferentRewards', finished.conflicts);
    const active = choice.rewards.find((reward) => reward.name === choice.activeReward);
    findings.setCount('unscoredResponses', active?.unscored ?? responses);
    const report: ImportReport = {
      files,
      rows: files.reduce((sum, file) => sum + file.rows, 0),
      rowsImported: files.reduce((sum, file) => sum + file.rowsImported, 0),
      prompts,
      responses,
      scored: active?.scored ?? 0,
      unscored: active?.unscored ?? responses,
      rewards: choice.rewards.map((reward) => reward.name),
      activeReward: choice.activeReward,
      findings: findings.all(),
      seconds: (context.now().getTime() - started.getTime()) / 1000,
    };
    run.signal.throwIfAborted();
    await publishDataset(database, datasetId, {
      prompts,
      responses,
      fingerprint: finished.fingerprint,
      activeReward: choice.activeReward,
      rewards: choice.rewards,
      summary: finished.summary,
      report,
      sources: files.map((file) => file.name),
    });
    return report;
  } catch (error) {
    await writer.stop();
    await purgeDataset(database, datasetId);
    throw asImportError(error, run.signal);
  }
}

async function readSources(
  input: ImportInput,
  run: ImportRun,
  state: { intake: PromptIntake; writer: DatasetWriter; findings: ImportFindings },
): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const { intake, writer } = state;
  let writing = Promise.resolve();
  const sources = input.sources.toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  for (const source of sources) {
    const file: ReadFile = {
      name: source.name,
      bytes: 0,
      rows: 0,
      rowsImported: 0,
      shape: 'nested',
      gzip: false,
    };
    files.push(file);
    for await (const _ of readSource(source, file, input, { ...state, signal: run.signal })) {
      run.signal.throwIfAborted();
      if (intake.isFull) {
        await writing;
        writing = writer.write(intake.takePending());
        // Whoever awaits it next is told; until then a failure must not count as unhandled.
        writing.catch(() => {});
      }
      run.onProgress(progressOf(files, input, intake.responses, 'reading'));
    }
  }
  await writing;
  await writer.write(intake.takePending());
  return files;
}

function progressOf(
  files: readonly ReadFile[],
  { sources }: ImportInput,
  responses: number,
  phase: ImportProgress['phase'],
): ImportProgress {
  const bytesRead = files.reduce((sum, file) => sum + file.bytes, 0);
  const bytesTotal = sources.reduce((sum, source) => sum + source.sizeBytes, 0);
  return { bytesRead, bytesTotal: Math.max(bytesTotal, bytesRead), responses, phase };
}

function asImportError(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) {
    return new AppError('cancelled', 'the import was cancelled; nothing of it was kept', {
      cause: error,
    });
  }
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL') {
    return new AppError(
      'failed',
      'the disk is full: the import was undone; free some space and start it again',
      {
        cause: error,
      },
    );
  }
  return error;
}
