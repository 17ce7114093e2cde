import type { PushResult } from '@/lib/core/views/push-view';
import { type HubAccess, type PushRun, pushToHub } from '@/lib/io/hub/push-to-hub';
import { listFiles } from '@/lib/services/export/list-files';

/** What an exported folder is pushed as. */
export type FolderPush = { folder: string; repo: string; isPublic: boolean };

/** Pushes every file of an exported folder to a dataset on the Hub. Throws as `pushToHub`. */
export async function pushFolder(
  { folder, repo, isPublic }: FolderPush,
  access: HubAccess,
  run: PushRun,
): Promise<PushResult> {
  const files = (await listFiles(folder, '')).map((file) => ({
    ...file,
    name: file.name.slice(1),
  }));
  return pushToHub({ files, repo, isPublic, title: 'Add preference pairs' }, access, run);
}
