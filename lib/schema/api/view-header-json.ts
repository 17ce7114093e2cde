import * as z from 'zod';
import { SIGMA_KINDS } from '@/lib/core/rewards/sigma-kind';

const count = z.int().min(0);
const reward = z.object({
  name: z.string(),
  scored: count,
  unscored: count,
  skippedPrompts: count,
  min: z.number().nullable(),
  max: z.number().nullable(),
  mean: z.number().nullable(),
});

/** What the data of every view begins with: the dataset, how many prompts are shown, and what of the address could not be used. */
export const viewAnswer = z.looseObject({
  header: z.looseObject({
    dataset: z.looseObject({
      name: z.string(),
      prompts: count,
      responses: count,
      rewards: z.array(reward),
      activeReward: z.string().nullable(),
    }),
    reward: z.string().describe('the reward that is looked at'),
    sigma: z.enum(SIGMA_KINDS),
    shown: count.describe('prompts that pass the filter'),
    total: count,
    facets: z.record(z.string(), z.array(z.string())),
    ignored: z
      .array(z.string())
      .describe('parts of the address that could not be used, in plain words'),
    search: z.object({ incomplete: z.string().nullable(), waiting: z.boolean() }).nullable(),
  }),
});
