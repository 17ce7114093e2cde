import { AppError } from '@/lib/core/errors/app-error';
import { findDataset } from '@/lib/data/queries/find-dataset';
import { readResponse } from '@/lib/data/queries/read-responses';
import { storedMessages } from '@/lib/schema/dataset/stored-prompt';
import type { TextPlace } from '@/lib/schema/views/text-place';
import type { ServiceContext } from './service-context';

/** Returns one text of a prompt, whole. Throws `not_found` where there is no such dataset, prompt or text. */
export async function readText(
  { database }: ServiceContext,
  name: string,
  ordinal: number,
  { kind, index }: TextPlace,
): Promise<string> {
  const dataset = await findDataset(database, name);
  const [prompt] = dataset ? await database.bulk.readPromptsAt(dataset.id, [ordinal]) : [];
  if (!dataset || !prompt) {
    throw new AppError('not_found', `there is no prompt ${ordinal} in ${JSON.stringify(name)}`);
  }
  const missing = () =>
    new AppError(
      'not_found',
      `prompt ${ordinal} of ${JSON.stringify(name)} has no ${kind} ${index}`,
    );
  if (kind === 'message') {
    const message = storedMessages.parse(JSON.parse(prompt.messages))[index];
    if (!message) throw missing();
    return message.content;
  }
  const found = await readResponse(database, dataset.id, ordinal, index).catch((error: unknown) => {
    throw error instanceof RangeError ? missing() : error;
  });
  return found.text;
}
