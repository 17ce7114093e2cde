import * as z from 'zod';
import { PREFLIGHT_KINDS, type PreflightReport } from '@/lib/core/preflight/preflight-report';

/** What a pre-flight found, as a job stores it. */
export const preflightJson: z.ZodType<PreflightReport, unknown> = z.object({
  pairs: z.int(),
  words: z.int(),
  limit: z.object({ tokenizer: z.string(), maxLength: z.int() }).nullable().default(null),
  findings: z.array(
    z.object({
      kind: z.enum(PREFLIGHT_KINDS),
      level: z.enum(['error', 'warning']),
      count: z.int(),
      cases: z.array(z.object({ promptId: z.string(), ordinal: z.int().nullable() })),
    }),
  ),
});
