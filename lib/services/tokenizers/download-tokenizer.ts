import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/core/errors/app-error';
import type { HubSettings } from '@/lib/core/tokens/hub-settings';
import { CONFIG_FILE, hubFolder, MODEL_FILE } from './tokenizer-files';

const REVISION = 'main';
const TIMEOUT_MS = 120_000;

/**
 * Downloads the tokenizer of a model from the Hub into `cache`, laid out as a Hub cache, and returns its
 * `tokenizer.json`. Throws `unavailable` where the Hub cannot be reached or must not be asked, `not_found` where it has no
 * such file or does not show it.
 */
export async function downloadTokenizer(
  hub: HubSettings,
  id: string,
  cache: string,
): Promise<string> {
  const searched = `the tokenizer ${JSON.stringify(id)} is neither a file here nor in ${hub.cache}`;
  const otherwise = 'A path to a tokenizer.json works as well';
  if (hub.offline) {
    throw new AppError(
      'unavailable',
      `${searched}, and HF_HUB_OFFLINE forbids to download it. ${otherwise}`,
    );
  }
  const model = await fetchFile(hub, id, MODEL_FILE).catch((error: unknown) => {
    const reason = error instanceof Error ? causeOf(error) : String(error);
    throw new AppError(
      'unavailable',
      `${searched}, and ${hub.endpoint} cannot be reached (${reason}). ${otherwise}`,
    );
  });
  if (typeof model === 'number') {
    const hint = model === 401 || model === 403 ? ' (HF_TOKEN says who asks)' : '';
    throw new AppError(
      'not_found',
      `${searched}, and ${hub.endpoint} answers ${model} for its ${MODEL_FILE}${hint}. ${otherwise}`,
    );
  }
  const config = await fetchFile(hub, id, CONFIG_FILE).catch(() => 0);
  const snapshots = path.join(hubFolder(cache, id), 'snapshots');
  const part = path.join(snapshots, `.part-${randomUUID()}`);
  const folder = path.join(snapshots, REVISION);
  await fs.mkdir(part, { recursive: true });
  await fs.writeFile(path.join(part, MODEL_FILE), model);
  if (typeof config !== 'number') await fs.writeFile(path.join(part, CONFIG_FILE), config);
  await fs.rm(folder, { recursive: true, force: true });
  await fs.rename(part, folder);
  return path.join(folder, MODEL_FILE);
}

/** Returns the bytes of a file, or the status of an answer without it. */
async function fetchFile(
  { endpoint, token }: HubSettings,
  id: string,
  name: string,
): Promise<Uint8Array | number> {
  const response = await fetch(`${endpoint}/${id}/resolve/${REVISION}/${name}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    await response.body?.cancel();
    return response.status;
  }
  return new Uint8Array(await response.arrayBuffer());
}

function causeOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
