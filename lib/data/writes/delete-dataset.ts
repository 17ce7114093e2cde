import type { Database } from '@/lib/data/database';

/** Hides a dataset and frees its name; its content stays. Returns its id, or null where none is ready under the name. */
export async function hideDataset(
  database: Database,
  name: string,
  now: Date,
): Promise<number | null> {
  const row = await database.prisma.dataset.findUnique({
    where: { nameKey: name },
    select: { id: true },
  });
  if (!row) return null;
  const { count } = await database.prisma.dataset.updateMany({
    where: { id: row.id, status: 'ready' },
    data: { status: 'deleted', deletedAt: now, nameKey: null },
  });
  return count === 1 ? row.id : null;
}

/** Brings a hidden dataset back under its name and returns the name: null where it is gone, `taken` where another has the name. */
export async function unhideDataset(
  database: Database,
  id: number,
): Promise<{ name: string } | 'taken' | null> {
  const row = await database.prisma.dataset.findUnique({ where: { id } });
  if (row?.status !== 'deleted') return null;
  const holder = await database.prisma.dataset.findUnique({ where: { nameKey: row.name } });
  if (holder) return 'taken';
  await database.prisma.dataset.update({
    where: { id },
    data: { status: 'ready', deletedAt: null, nameKey: row.name },
  });
  return { name: row.name };
}
