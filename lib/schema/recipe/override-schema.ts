import * as z from 'zod';

/** A response as overrides name it. */
export const responseRef = z.strictObject({
  index: z.int().nonnegative(),
  text: z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits'),
});

/** Why a person decided something, in their own words. */
export const decisionReason = z.string().max(2000);

const decided = {
  prompt_id: z.string().min(1),
  at: z.iso.datetime(),
  reason: decisionReason.default(''),
};

/** What a person decided about a prompt's pairs, as recipes hold it. */
export const overrideSchema = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('exclude'), ...decided }),
    z.strictObject({ action: z.literal('swap'), ...decided }),
    z.strictObject({
      action: z.literal('set'),
      ...decided,
      chosen: responseRef,
      rejected: responseRef,
    }),
  ])
  .transform(({ prompt_id, ...rest }) => ({ ...rest, promptId: prompt_id }));
