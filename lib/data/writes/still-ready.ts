import { AppError } from '@/lib/core/errors/app-error';
import type { Database } from '@/lib/data/database';
import { isMissingRow } from './is-missing-row';

/** Returns a statement that fails a transaction whose dataset is gone, or has had its content replaced. */
export function stillReady({ prisma }: Pick<Database, 'prisma'>, id: number) {
  const status = 'ready';
  return prisma.dataset.update({ where: { id, status }, data: { status }, select: { id: true } });
}

/** Does a write that begins with `stillReady`. Throws `conflict` where that failed; then nothing was written. */
export async function refusingReplaced<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isMissingRow(error)) throw error;
    throw new AppError(
      'conflict',
      'the dataset was changed or deleted meanwhile, and nothing was written: reload the page and do it again',
      { cause: error },
    );
  }
}
