import type { Database } from '@/lib/data/database';

/** Returns whether a dataset's content `before` is still there, and is the one right before the content `current`. */
export async function isContentBefore(
  { prisma }: Database,
  current: { name: string; revision: number },
  before: number,
): Promise<boolean> {
  const { name, revision } = current;
  const where = { id: before, status: 'deleted', name, revision: revision - 1 };
  return (await prisma.dataset.findFirst({ where, select: { id: true } })) !== null;
}
