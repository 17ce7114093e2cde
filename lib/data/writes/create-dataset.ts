import { AppError } from '@/lib/core/errors/app-error';
import type { Database } from '@/lib/data/database';
import { isUniqueViolation } from './is-unique-violation';

/**
 * Creates an invisible dataset that an import fills, and returns its id. Throws `conflict` where the name is taken,
 * by a dataset or by another import that runs.
 */
export async function createDataset(
  database: Database,
  input: { name: string; synthetic: boolean; owner: string; createdAt: Date },
): Promise<number> {
  try {
    const row = await database.prisma.dataset.create({
      data: { ...input, nameKey: input.name, status: 'importing' },
    });
    return row.id;
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new AppError(
        'conflict',
        `a dataset named ${JSON.stringify(input.name)} exists already; choose another name or delete it first`,
        { cause: error },
      );
    }
    throw error;
  }
}
