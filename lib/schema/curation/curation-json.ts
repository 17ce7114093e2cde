import * as z from 'zod';
import { decisionReason, overrideSchema, responseRef } from '@/lib/schema/recipe/override-schema';

const tag = z
  .string()
  .transform((text) => text.trim().replace(/\s+/g, ' '))
  .pipe(z.string().min(1, 'a tag has at least one character').max(60, 'a tag has at most 60'));
const note = z.string().max(10_000);
const index = z.int().nonnegative();

const simple = [
  z.object({ kind: z.literal('exclude') }),
  z.object({ kind: z.literal('swap') }),
  z.object({ kind: z.literal('automatic') }),
  z.object({ kind: z.literal('tag'), tag }),
  z.object({ kind: z.literal('untag'), tag }),
  z.object({ kind: z.literal('note'), note }),
] as const;

/** An action as it is asked for; `set` names responses by their indices. */
export const wantedAction = z.discriminatedUnion('kind', [
  ...simple,
  z.object({ kind: z.literal('set'), chosen: index, rejected: index }),
]);

/** What `wantedAction` parses to. */
export type WantedAction = z.infer<typeof wantedAction>;

/**
 * What a request asks of the curation: an action on one prompt, on all that a view shows or on those of some ids (`expected`
 * is the number that a person was told; `preview` only counts), one step back, or one forward again, or to adopt a recipe's overrides.
 */
export const curationRequest = z.union([
  z.object({ step: z.enum(['undo', 'redo']) }),
  z.object({ adopt: z.array(overrideSchema) }),
  z.object({
    action: wantedAction,
    reason: decisionReason.default(''),
    ordinal: index,
  }),
  z.object({
    action: wantedAction,
    reason: decisionReason.default(''),
    replace: z.boolean().default(false),
    expected: index.nullable().default(null),
    preview: z.boolean().default(false),
    prompts: z.array(z.string()).nullable().default(null),
  }),
]);

/** The `steps` column of a change. */
export const storedSteps = z.array(
  z.object({
    action: z.discriminatedUnion('kind', [
      ...simple,
      z.object({ kind: z.literal('set'), chosen: responseRef, rejected: responseRef }),
    ]),
    at: z.iso.datetime(),
    reason: z.string(),
    promptIds: z.array(z.string()),
  }),
);
