import * as z from 'zod';
import { attributeLabel } from '@/lib/core/augment/attribute-label';
import type { Augmentation } from '@/lib/core/augment/augmentation';
import { augmentationTextProblem } from '@/lib/core/augment/augmentation-text';
import { AppError } from '@/lib/core/errors/app-error';

const text = z.string().superRefine((value, context) => {
  const problem = augmentationTextProblem(value);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});

const scale = z
  .strictObject({ low: z.number(), high: z.number() })
  .refine(({ low, high }) => low < high, 'expected low below high');

const attributes = z
  .array(z.string().min(1))
  .min(1, 'expected at least one reward')
  .superRefine((names, context) => {
    const labels = names.map(attributeLabel);
    const at = labels.findIndex((label, i) => labels.indexOf(label) !== i);
    if (at === -1) return;
    const label = JSON.stringify(labels[at]);
    context.addIssue({ code: 'custom', message: `expected each once, found ${label} twice` });
  });

/** The part of a recipe that says how its pairs are augmented; every key must be there, and no other. */
export const augmentationSchema = z.strictObject({
  template: z.enum(['system', 'user']),
  text,
  scale,
  attributes,
  keepOriginals: z.boolean(),
  half: z.strictObject({ seed: z.string() }).nullable(),
}) satisfies z.ZodType<Augmentation>;

/** Returns an augmentation. Throws `invalid_input` with one sentence that names each key that is wrong, such as `augmentation.scale.mid`. */
export function parseAugmentation(value: unknown): Augmentation {
  const parsed = augmentationSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) => {
    const path = ['augmentation', ...issue.path.map(String)].join('.');
    if (issue.code !== 'unrecognized_keys') return [`${path}: ${issue.message}`];
    return issue.keys.map((key) => `${path}.${key}: unknown key`);
  });
  throw new AppError('invalid_input', problems.join('; '));
}
