import type { ImportReport } from '@/lib/core/views/import-view';
import { publishDataset } from '@/lib/data/writes/publish-dataset';
import type { ServiceContext } from '@/lib/services/service-context';
import type { BuiltDataset } from './build-dataset';
import { chooseReward } from './choose-reward';
import type { ReadFile } from './read-source';

/**
 * Makes a built dataset visible and returns the report of how it came. `reward` is the active one, null for the usual; `files`
 * is what it was read from. Throws `invalid_input` where the reward is not there.
 */
export async function publishBuild(
  context: ServiceContext,
  datasetId: number,
  built: BuiltDataset,
  { reward, files, started }: { reward: string | null; files: readonly ReadFile[]; started: Date },
): Promise<ImportReport> {
  const choice = chooseReward(built.rewards, reward);
  const seconds = (context.now().getTime() - started.getTime()) / 1000;
  const report = { ...reportOf(files, built, choice), seconds };
  await publishDataset(context.database, datasetId, {
    ...built,
    ...choice,
    report,
    sources: files.map((file) => file.name),
  });
  return report;
}

function reportOf(
  files: readonly ReadFile[],
  { prompts, responses, findings }: BuiltDataset,
  { rewards, activeReward }: ReturnType<typeof chooseReward<BuiltDataset['rewards'][number]>>,
): Omit<ImportReport, 'seconds'> {
  const active = rewards.find((reward) => reward.name === activeReward);
  const unscored = active?.unscored ?? responses;
  findings.setCount('unscoredResponses', unscored);
  return {
    files: [...files],
    rows: files.reduce((sum, file) => sum + file.rows, 0),
    rowsImported: files.reduce((sum, file) => sum + file.rowsImported, 0),
    prompts,
    responses,
    scored: active?.scored ?? 0,
    unscored,
    rewards: rewards.map((reward) => reward.name),
    activeReward,
    findings: findings.all(),
  };
}
