import * as z from 'zod';
import type { PushResult } from '@/lib/core/views/push-view';

/** What a push job was asked to do. The token is not among it. */
export const pushParams = z.object({
  kind: z.literal('push'),
  /** The job of the export whose files are pushed, and that export's dataset. */
  export: z.string(),
  dataset: z.string(),
  /** `OWNER/NAME` on the Hub. */
  repo: z.string(),
  isPublic: z.boolean(),
});

/** What a push job made. */
export const pushResult: z.ZodType<PushResult, unknown> = z.object({
  repo: z.string(),
  url: z.string(),
  commit: z.string(),
  private: z.boolean(),
});
