import fc from 'fast-check';
import * as z from 'zod';

const environment = z
  .object({
    FAST_CHECK_SEED: z.coerce.number().int().default(20_261_121),
    FAST_CHECK_RUNS: z.coerce.number().int().positive().optional(),
  })
  .parse(process.env);

fc.configureGlobal({
  seed: environment.FAST_CHECK_SEED,
  ...(environment.FAST_CHECK_RUNS === undefined ? {} : { numRuns: environment.FAST_CHECK_RUNS }),
});
