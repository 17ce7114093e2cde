import * as z from 'zod';

/** The `messages` column of a prompt. */
export const storedMessages = z.array(z.object({ role: z.string(), content: z.string() }));

/** The `meta` column of a prompt, and one response's attributes: names to JSON values. */
export const storedAttributes = z.record(z.string(), z.unknown());

/** The `attributes` column of a block: one entry per response. */
export const storedAttributeList = z.array(storedAttributes);
