import type { Database } from '@/lib/data/database';

/**
 * Creates an invisible dataset that is filled with the next content of another, under whose name it will stand, and returns
 * its id. The synthetic mark and the time of creation are the other's.
 */
export async function createSuccessor(
  { prisma }: Database,
  of: { name: string; synthetic: boolean; createdAt: Date },
  owner: string,
): Promise<number> {
  const { name, synthetic, createdAt } = of;
  const row = await prisma.dataset.create({
    data: { name, nameKey: null, synthetic, createdAt, owner, status: 'importing' },
    select: { id: true },
  });
  return row.id;
}
