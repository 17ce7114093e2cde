import type { Command } from 'commander';
import { readHubEnv } from '@/lib/config/hub-env';
import { AppError } from '@/lib/core/errors/app-error';
import type { PushResult } from '@/lib/core/views/push-view';
import { parseHubRepo, requireHubAccess } from '@/lib/services/hub/hub-access';
import { pushFolder } from '@/lib/services/hub/push-folder';
import type { CommandIo } from './command-io';
import { interruptSignal } from './interrupt-signal';
import { drawProgress } from './job-progress';

/** The options of `addPushOptions` as they are read. */
export type PushOptions = { push?: string; public?: boolean };

/** Pushes a folder to the Hub. */
export type Push = (folder: string) => Promise<PushResult>;

/** Adds the options of a command that can push what it wrote to the Hub. */
export function addPushOptions(command: Command): Command {
  return command
    .option(
      '--push <owner/name>',
      'push to this dataset of the Hub, with the token of HF_TOKEN or of hf auth login',
    )
    .option('--public', 'with --push: everybody may see the dataset');
}

/**
 * Returns how to push, null where nobody asked for it. Throws what can be known before anything is written: a wrong name,
 * no token, or that the Hub must not be asked.
 */
export function pushOf(io: CommandIo, options: PushOptions): Push | null {
  const { push, public: isPublic = false } = options;
  if (push === undefined) {
    if (isPublic) throw new AppError('invalid_input', '--public: expected only with --push');
    return null;
  }
  const repo = parseHubRepo(push);
  const access = requireHubAccess(readHubEnv(io.env));
  return async (folder) => {
    const progress = await drawProgress(io, 'bytes');
    const onProgress = ({ bytesDone, bytesTotal }: { bytesDone: number; bytesTotal: number }) =>
      progress.update({
        ...{ done: bytesDone, total: bytesTotal, unit: 'bytes' },
        ...{ items: bytesDone, phase: 'writing' },
      });
    try {
      const run = { signal: interruptSignal(), onProgress };
      return await pushFolder({ folder, repo, isPublic }, access, run);
    } finally {
      progress.stop();
    }
  };
}
