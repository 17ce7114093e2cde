import type { Database } from '@/lib/data/database';

const IDS_PER_QUERY = 500;

/** Returns the ordinals of prompts by their ids; unknown ids are left out. */
export async function findOrdinals(
  { prisma }: Database,
  datasetId: number,
  promptIds: readonly string[],
): Promise<Map<string, number>> {
  const ordinals = new Map<string, number>();
  for (let start = 0; start < promptIds.length; start += IDS_PER_QUERY) {
    const rows = await prisma.prompt.findMany({
      where: { datasetId, promptId: { in: promptIds.slice(start, start + IDS_PER_QUERY) } },
      select: { promptId: true, ordinal: true },
    });
    for (const { promptId, ordinal } of rows) ordinals.set(promptId, ordinal);
  }
  return ordinals;
}
