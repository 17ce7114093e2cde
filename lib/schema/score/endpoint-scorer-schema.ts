import * as z from 'zod';
import type { EndpointScorer, ScoreRange } from '@/lib/core/score/endpoint-scorer';
import { placesResponse } from '@/lib/core/score/fill-placeholders';
import { type JsonPath, parseJsonPath } from '@/lib/core/score/json-path';

const LONGEST_TEMPLATE = 100_000;
const USUAL_TEMPLATE = '{prompt}\n\n{response}';
const USUAL_PATTERN = '(?i)score\\D{0,10}?(-?\\d+(?:\\.\\d+)?)';

const path = (usual: string) =>
  z
    .string()
    .regex(/^\/[\w\-./]*$/, 'expected a path that begins with /, such as /pooling')
    .default(usual);

const template = z
  .string()
  .max(LONGEST_TEMPLATE)
  .refine(placesResponse, 'expected {response} where the response goes');

const range = z
  .strictObject({
    min: z.number().nullable().default(null),
    max: z.number().nullable().default(null),
  })
  .refine(({ min, max }) => min === null || max === null || min < max, 'expected min below max')
  .default({ min: null, max: null }) satisfies z.ZodType<ScoreRange>;

const model = z.string().min(1).max(500);
const input = z
  .union([z.literal('messages'), z.strictObject({ template: template.default(USUAL_TEMPLATE) })])
  .default('messages');

const storedPath = z.array(z.union([z.string(), z.int()]));

/** As it is written, or as jobs store it. */
const jsonPath = z.unknown().transform((value, context): JsonPath => {
  const stored = storedPath.safeParse(value);
  if (stored.success) return stored.data;
  const parsed = parseJsonPath(typeof value === 'string' ? value : '');
  if ('path' in parsed) return parsed.path;
  context.addIssue({ code: 'custom', message: parsed.problem });
  return z.NEVER;
});

const asksAbout = (body: unknown): boolean => {
  const text = JSON.stringify(body) ?? '';
  return placesResponse(text) || text.includes('"{messages}"');
};

/** What a scorer behind an endpoint is given as JSON; what is left out is as usual. */
export const endpointScorer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pooling'),
    model,
    input,
    raw: z.boolean().default(true),
    path: path('/pooling'),
  }),
  z.strictObject({
    kind: z.literal('classify'),
    model,
    input,
    raw: z.boolean().default(true),
    label: z.int().nonnegative().nullable().default(null),
    path: path('/classify'),
  }),
  z.strictObject({
    kind: z.literal('score'),
    model,
    raw: z.boolean().default(false),
    path: path('/score'),
  }),
  z.strictObject({
    kind: z.literal('judge'),
    model,
    template,
    pattern: z.string().min(1).max(1_000).default(USUAL_PATTERN),
    range,
    temperature: z.number().min(0).max(5).nullable().default(null),
    maxTokens: z.int().min(1).max(1_000_000).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('json'),
    path: path('/'),
    body: z.unknown().refine(asksAbout, 'expected {response}, or "{messages}", in a text of it'),
    at: jsonPath,
    range,
  }),
]) satisfies z.ZodType<EndpointScorer>;
