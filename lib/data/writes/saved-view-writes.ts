import { AppError } from '@/lib/core/errors/app-error';
import type { Database } from '@/lib/data/database';
import type { SavedView } from '@/lib/data/generated/client';
import { isUniqueViolation } from './is-unique-violation';
import { refusingReplaced, stillReady } from './still-ready';

/** A deleted view can be brought back for so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Stores a view under a name. Throws `conflict` where another one of the dataset has it, or the dataset is gone. */
export async function createSavedView(
  { prisma }: Database,
  view: { datasetId: number; name: string; query: string },
  now: Date,
): Promise<SavedView> {
  const data = { ...view, nameKey: view.name, createdAt: now, updatedAt: now };
  const [, created] = await refusingTaken(view.name, () =>
    refusingReplaced(() =>
      prisma.$transaction([
        stillReady({ prisma }, view.datasetId),
        prisma.savedView.create({ data }),
      ]),
    ),
  );
  return created;
}

/**
 * Puts a name and a query in the place of those of a saved view that was changed last at `expected`. Null where it is gone or
 * was changed since; throws `conflict` where another one has the name.
 */
export async function replaceSavedView(
  { prisma }: Database,
  { id, expected }: { id: number; expected: Date },
  { name, query }: { name: string; query: string },
  now: Date,
): Promise<SavedView | null> {
  const where = { id, nameKey: { not: null }, updatedAt: expected };
  const data = { name, nameKey: name, query, updatedAt: now };
  const { count } = await refusingTaken(name, () => prisma.savedView.updateMany({ where, data }));
  return count === 1 ? prisma.savedView.findUnique({ where: { id } }) : null;
}

/** Hides a saved view and frees its name; those hidden more than a day ago are removed for good. False where there is none. */
export async function hideSavedView(
  { prisma }: Database,
  datasetId: number,
  id: number,
  now: Date,
): Promise<boolean> {
  const old = new Date(now.getTime() - KEPT_MS);
  await prisma.savedView.deleteMany({ where: { nameKey: null, deletedAt: { lt: old } } });
  const { count } = await prisma.savedView.updateMany({
    where: { id, datasetId, nameKey: { not: null } },
    data: { nameKey: null, deletedAt: now },
  });
  return count === 1;
}

/** Brings a hidden view back under its name. Null where it is gone; throws `conflict` where another one has the name. */
export async function unhideSavedView(
  { prisma }: Database,
  datasetId: number,
  id: number,
): Promise<SavedView | null> {
  const hidden = await prisma.savedView.findUnique({ where: { id } });
  if (!hidden?.deletedAt || hidden.datasetId !== datasetId) return null;
  const data = { nameKey: hidden.name, deletedAt: null };
  return refusingTaken(hidden.name, () => prisma.savedView.update({ where: { id }, data }));
}

async function refusingTaken<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError(
      'conflict',
      `a view named ${JSON.stringify(name)} is saved already; choose another name`,
      { cause: error },
    );
  }
}
