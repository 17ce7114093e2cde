import { pathToFileURL } from 'node:url';
import type { CommitOutput, CommitProgressEvent } from '@huggingface/hub';
import { AppError } from '@/lib/core/errors/app-error';
import type { PushResult } from '@/lib/core/views/push-view';
import type { ArchiveFile } from '@/lib/io/zip-files';
import { hubFailure } from './hub-failure';

/** How to reach the Hub. `token` is never shown. */
export type HubAccess = { endpoint: string; token: string };

/** What goes where on the Hub. */
export type HubPush = {
  /** Names are paths within the repository, with `/`. */
  files: readonly ArchiveFile[];
  /** `OWNER/NAME`. */
  repo: string;
  isPublic: boolean;
  /** Of the commit. */
  title: string;
};

/** How a push is watched and stopped. */
export type PushRun = {
  signal: AbortSignal;
  /** Bytes hashed and sent count half each. */
  onProgress: (progress: { bytesDone: number; bytesTotal: number }) => void;
};

const CONFLICT = 409;

/**
 * Puts files into a dataset on the Hub as one commit, all or none of them; makes the dataset if it is not there, private
 * unless `isPublic`. Files are streamed from the disk. Throws `conflict` where the dataset is there and public although
 * that was not asked for, `unavailable` where the Hub cannot be reached, `unauthorized` or `forbidden` where it does not
 * take the token, `cancelled`.
 */
export async function pushToHub(
  push: HubPush,
  { endpoint, token }: HubAccess,
  run: PushRun,
): Promise<PushResult> {
  try {
    const isPrivate = await makeDataset(push, { endpoint, token });
    const { commit } = await commitFiles(push, { endpoint, token }, run);
    const { repo } = push;
    return { repo, url: `${endpoint}/datasets/${repo}`, commit, private: isPrivate };
  } catch (error) {
    if (run.signal.aborted) {
      const message = 'the push was cancelled; nothing was committed';
      throw new AppError('cancelled', message, { cause: error });
    }
    throw hubFailure(error, endpoint, push.repo);
  }
}

/** Makes the dataset unless it is there, and returns whether it is private. */
async function makeDataset({ repo, isPublic }: HubPush, access: HubAccess): Promise<boolean> {
  const { createRepo, datasetInfo } = await import('@huggingface/hub');
  const { endpoint: hubUrl, token: accessToken } = access;
  try {
    const visibility = isPublic ? 'public' : 'private';
    await createRepo({ repo: { type: 'dataset', name: repo }, visibility, hubUrl, accessToken });
    return !isPublic;
  } catch (error) {
    const isThere =
      error instanceof Error && 'statusCode' in error && error.statusCode === CONFLICT;
    if (!isThere) throw error;
  }
  const found = await datasetInfo({ name: repo, hubUrl, accessToken });
  if (!found.private && !isPublic) {
    throw new AppError(
      'conflict',
      `the dataset ${repo} is on the Hub already and everybody can see it: nothing was pushed, as it was to be private; say that it may be public, or take another name`,
    );
  }
  return found.private;
}

async function commitFiles(
  { files, repo, title }: HubPush,
  { endpoint: hubUrl, token: accessToken }: HubAccess,
  { signal, onProgress }: PushRun,
): Promise<{ commit: string }> {
  const { commitIter } = await import('@huggingface/hub');
  const events = commitIter({
    ...{ repo: { type: 'dataset', name: repo }, hubUrl, accessToken, title },
    operations: files.map(({ name, path }) => ({
      operation: 'addOrUpdate',
      path: name,
      content: pathToFileURL(path),
    })),
    abortSignal: signal,
    useXet: false,
  });
  const shares = new Map<string, number>();
  const bytesTotal = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (;;) {
    const next: IteratorResult<CommitProgressEvent, CommitOutput | undefined> = await events.next();
    if (next.done) {
      if (!next.value) throw new AppError('failed', 'the Hub made no commit');
      onProgress({ bytesDone: bytesTotal, bytesTotal });
      return { commit: next.value.commit.oid };
    }
    if (next.value.event !== 'fileProgress') continue;
    const { path, progress, state } = next.value;
    shares.set(path, state === 'hashing' ? progress / 2 : (1 + progress) / 2);
    const bytesDone = files.reduce(
      (sum, file) => sum + file.bytes * (shares.get(file.name) ?? 0),
      0,
    );
    onProgress({ bytesDone: Math.round(bytesDone), bytesTotal });
  }
}
