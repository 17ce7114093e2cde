import type { BulkStore } from './bulk-store';
import type { PrismaClient } from './generated/client';

/** An open database: Prisma for records, the bulk store for responses and columns. */
export type Database = {
  url: string;
  prisma: PrismaClient;
  bulk: BulkStore;
  close(): Promise<void>;
};
