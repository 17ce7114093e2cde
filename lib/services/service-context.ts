import type { Database } from '@/lib/data/database';
import type { TokenizerShelf } from '@/lib/services/tokenizers/tokenizer-shelf';
import type { FrameCache } from '@/lib/services/views/frame-cache';

/** What every service is given: the store and the few facts of the outside that it may use. */
export type ServiceContext = {
  database: Database;
  /** Frames and selections that were read lately. */
  frames: FrameCache;
  tokenizers: TokenizerShelf;
  /** Absolute folder for staged uploads and exports. */
  dataDir: string;
  /** Names the process that runs a job (`host:pid:random`), so that a dead one is recognised after a restart. */
  owner: string;
  now: () => Date;
  newId: () => string;
};
