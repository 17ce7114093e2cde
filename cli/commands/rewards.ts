import type { Command } from 'commander';
import type { CommandIo } from '@/cli/command-io';
import { interruptSignal } from '@/cli/interrupt-signal';
import { drawProgress } from '@/cli/job-progress';
import { print, printJson } from '@/cli/print';
import { withContext } from '@/cli/with-context';
import { AppError } from '@/lib/core/errors/app-error';
import { recover } from '@/lib/services/jobs/recover';
import { runJob } from '@/lib/services/jobs/run-job';
import { readScores } from '@/lib/services/score/read-scores';
import { queueRewardRemoval } from '@/lib/services/score/remove-rewards';
import { undoScoring } from '@/lib/services/score/undo-scoring';
import type { ServiceContext } from '@/lib/services/service-context';

type RewardsOptions = { remove?: string[]; undo?: boolean; json?: boolean };

/** Adds `sweetspot rewards`. */
export function addRewardsCommand(program: Command, io: CommandIo): void {
  const collect = (text: string, list: string[] = []) => [...list, text];
  program
    .command('rewards')
    .description('the rewards of a dataset; remove some, or undo their last change')
    .argument('<dataset>', 'name of the dataset')
    .option('--remove <name>', 'remove a reward; can be given several times', collect)
    .option('--undo', 'undo the last scoring or removal, for ten minutes after it')
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  sweetspot rewards my-samples
  sweetspot rewards my-samples --remove judge
  sweetspot rewards my-samples --undo`,
    )
    .action(async (dataset: string, options: RewardsOptions) => {
      if (options.undo && options.remove) {
        throw new AppError('invalid_input', '--undo: expected no --remove beside it');
      }
      await withContext(io, async (context) => {
        await recover(context);
        if (options.undo) {
          const { title } = await undoScoring(context, dataset);
          io.stderr.write(`undone: ${title}\n`);
        }
        if (options.remove) await remove(context, io, dataset, options.remove);
        await list(context, io, dataset, options.json ?? false);
      });
    });
}

async function remove(
  context: ServiceContext,
  io: CommandIo,
  dataset: string,
  rewards: readonly string[],
): Promise<void> {
  const id = await queueRewardRemoval(context, { dataset, rewards });
  const progress = await drawProgress(io);
  try {
    await runJob(context, id, { signal: interruptSignal(), onProgress: progress.update });
  } finally {
    progress.stop();
  }
  io.stderr.write(`removed ${rewards.join(', ')} from ${dataset}\n`);
}

async function list(context: ServiceContext, io: CommandIo, name: string, json: boolean) {
  const { dataset, undoable } = await readScores(context, name);
  const { activeReward, rewards } = dataset;
  if (json)
    return printJson(io, {
      dataset: name,
      activeReward,
      rewards,
      undoable: undoable?.title ?? null,
    });
  const lines = rewards.map(
    (reward) => `${reward.name}${reward.name === activeReward ? ' (active)' : ''}\n`,
  );
  return print(io, lines.length === 0 ? `${name} has no rewards\n` : lines.join(''));
}
