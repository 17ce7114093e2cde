import type { BulkStore } from './bulk-store';
import type { PrismaClient } from './generated/client';
import type { SearchStore } from './search-store';

/** An open database: Prisma for records, the bulk store for responses and columns, the search store for indexes of their texts. */
export type Database = {
  url: string;
  prisma: PrismaClient;
  bulk: BulkStore;
  search: SearchStore;
  close(): Promise<void>;
};
