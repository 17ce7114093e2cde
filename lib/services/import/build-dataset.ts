import { AppError } from '@/lib/core/errors/app-error';
import { purgeDataset } from '@/lib/data/writes/purge-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import { DatasetWriter } from './dataset-writer';
import { type FinishedImport, finishImport } from './finish-import';
import { ImportFindings } from './import-findings';
import { PromptIntake } from './prompt-intake';
import { RewardFields } from './reward-fields';

/** What fills a dataset: rows go into `intake`, and `flush`, called again and again, writes what is pending once it is much. */
export type DatasetBuild = {
  intake: PromptIntake;
  fields: RewardFields;
  findings: ImportFindings;
  flush: () => Promise<void>;
};

/** A dataset that is whole and not yet visible. `findings` has its duplicates counted. */
export type BuiltDataset = FinishedImport & {
  prompts: number;
  responses: number;
  findings: ImportFindings;
};

/** How a dataset is built. `work` names what is done, for messages: “the import”. */
type BuildPlan<Result> = {
  work: string;
  signal: AbortSignal;
  fill: (build: DatasetBuild) => Promise<void>;
  publish: (built: BuiltDataset) => Promise<Result>;
};

/**
 * Fills an invisible dataset, completes its statistics and returns what `publish`, which makes it visible, returns. When
 * anything fails or is cancelled, what was written is removed before the error is thrown.
 *
 * Throws what the steps throw, `invalid_input` where no row came, `cancelled` on abort, `failed` for a full disk. Cost is
 * linear in the rows; memory grows with the prompts (about 100 bytes each), not with responses.
 */
export async function buildDataset<Result>(
  { database }: ServiceContext,
  datasetId: number,
  { work, signal, fill, publish }: BuildPlan<Result>,
): Promise<Result> {
  const fields = new RewardFields();
  const findings = new ImportFindings();
  const writer = new DatasetWriter(database.bulk.openWriter(datasetId), fields, findings);
  const intake = new PromptIntake({ fields, findings });
  let writing = Promise.resolve();
  const flush = async () => {
    signal.throwIfAborted();
    if (!intake.isFull) return;
    await writing;
    writing = writer.write(intake.takeFinished());
    // Whoever awaits it next is told; until then a failure must not count as unhandled.
    writing.catch(() => {});
  };
  try {
    await fill({ intake, fields, findings, flush });
    await writing;
    await writer.write(intake.takePending());
    const { prompts, responses } = intake;
    if (prompts === 0) {
      throw new AppError('invalid_input', 'no row could be imported; nothing was stored');
    }
    const state = { writer, fields, prompts, responses };
    const finished = await finishImport(database, datasetId, state, signal);
    findings.setCount('duplicateResponses', finished.duplicates);
    findings.setCount('equalTextsDifferentRewards', finished.conflicts);
    signal.throwIfAborted();
    return await publish({ ...finished, prompts, responses, findings });
  } catch (error) {
    await writer.stop();
    await purgeDataset(database, datasetId);
    throw asBuildError(error, signal, work);
  }
}

function asBuildError(error: unknown, signal: AbortSignal, work: string): unknown {
  if (signal.aborted) {
    return new AppError('cancelled', `${work} was cancelled; nothing of it was kept`, {
      cause: error,
    });
  }
  if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL') {
    return new AppError(
      'failed',
      `the disk is full: ${work} was undone; free some space and start it again`,
      { cause: error },
    );
  }
  return error;
}
