import * as z from 'zod';

const problem = z.object({
  count: z.int(),
  cases: z.array(z.object({ promptId: z.string(), detail: z.string() })),
});

/** The stored report of a scoring job. */
export const scoreReport = z.object({
  scorer: z.literal('verifiers'),
  loose: z.boolean(),
  prompts: z.int(),
  responses: z.int(),
  scoredPrompts: z.int(),
  scoredResponses: z.int(),
  rewards: z.array(z.string()),
  approximate: z.array(z.string()),
  activeReward: z.string().nullable(),
  withoutConstraints: problem,
  unusable: problem,
  seconds: z.number(),
  undo: z.string(),
});
