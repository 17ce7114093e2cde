import * as z from 'zod';
import { INSTRUCTIONS, PAPER_INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import { runLimits } from '@/lib/schema/jobs/sample-json';
import { taskWriting } from '@/lib/schema/jobs/tasks-json';

const MOST_PROMPTS = 1_000_000;
const MOST_CONSTRAINTS = 10;
const MANY = MOST_PROMPTS.toLocaleString('en-US');
const PRESETS: Readonly<Record<string, readonly string[]>> = {
  paper: PAPER_INSTRUCTIONS.map(({ id }) => id),
  all: INSTRUCTIONS.map(({ id }) => id),
};
const IDS = new Set(PRESETS.all);
const WHOLE = /^\d+$/;

const wholeWithin = (text: string, most: number) =>
  WHOLE.test(text) && Number(text) >= 1 && Number(text) <= most;
const listed = (text: string) => text.split(',').map((one) => one.trim());

/**
 * What prompts are wanted, as an address or a command line holds it: `n`, `constraints` (numbers with commas between them), `types`
 * (`paper`, `all`, or ids with commas between them) and `seed`. Messages say what was expected.
 */
export const synthRequest = z.object({
  n: z
    .string()
    .refine((text) => wholeWithin(text, MOST_PROMPTS), `expected a whole number from 1 to ${MANY}`)
    .transform(Number),
  constraints: z
    .string()
    .transform(listed)
    .refine(
      (all) => all.every((one) => wholeWithin(one, MOST_CONSTRAINTS)),
      `expected numbers from 1 to ${MOST_CONSTRAINTS}, such as 4,5,6`,
    )
    .transform((all) => all.map(Number)),
  types: z
    .string()
    .transform((text) => PRESETS[text] ?? listed(text))
    .refine(
      (ids) => ids.every((id) => IDS.has(id)),
      `expected paper, all, or ids such as punctuation:no_comma`,
    ),
  seed: z
    .string()
    .refine((text) => text.length >= 1 && text.length <= 64, 'expected 1 to 64 characters'),
});

/**
 * Asks for a dataset of prompts: as `synthRequest`, with its name, and in place of the built-in tasks those of `tasks`, or those that an endpoint
 * is to write. The key is used and kept nowhere.
 */
export const synthBody = synthRequest
  .extend({
    name: z.string(),
    tasks: z
      .array(z.string().trim().min(1))
      .min(1, 'expected at least one task')
      .nullable()
      .default(null),
    write: taskWriting.extend({ limits: runLimits }).nullable().default(null),
    key: z.string().nullable().default(null),
  })
  .refine(({ tasks, write }) => tasks === null || write === null, {
    path: ['write'],
    error: 'expected tasks, or an endpoint that writes them, not both',
  });
