import * as z from 'zod';
import { ENDPOINT_APIS, type EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { RunLimits } from '@/lib/core/policy/run-limits';
import { storedImportReport } from '@/lib/schema/dataset/import-report';
import { endpointUrl } from '@/lib/schema/endpoint/endpoint-url';
import { numberBetween, wholeNumber } from '@/lib/schema/numbers/ranges';
import { searchChoices } from './search-json';

const MOST_SAMPLES = 1024;

const most = (to: number) => wholeNumber(1, to).nullable().default(null);

/** Where a model is and how it is asked. */
export const endpointChoices: z.ZodType<EndpointSettings, unknown> = z.object({
  baseUrl: endpointUrl,
  model: z.string().trim().min(1, { error: 'expected the name of a model' }).max(300),
  api: z.enum(ENDPOINT_APIS).default('chat'),
  timeoutSeconds: numberBetween(0.001, 300).default(120),
});

/** What is sampled of each prompt; what is null is left to the endpoint. */
export const samplingChoices = z.object({
  /** Independent ones, 0 only beside a tree search. */
  n: wholeNumber(0, MOST_SAMPLES).default(8),
  temperature: numberBetween(0, 5).nullable().default(null),
  topP: numberBetween(0.0001, 1).nullable().default(null),
  maxTokens: most(1_000_000),
  stop: z.array(z.string().min(1)).max(16).default([]),
  seed: wholeNumber(0, 2 ** 31 - 1 - MOST_SAMPLES)
    .nullable()
    .default(null),
  logprobs: z.boolean().default(false),
});

/** What `samplingChoices` parses to. */
export type SamplingChoices = z.infer<typeof samplingChoices>;

const limits = {
  concurrency: wholeNumber(1, 256).default(8),
  perMinute: numberBetween(0.1, 1_000_000).nullable().default(null),
  retries: wholeNumber(0, 20).default(5),
  retryWaitSeconds: numberBetween(0, 60).default(1),
  maxRequests: most(1_000_000_000),
  maxTokens: most(1_000_000_000_000),
  maxMinutes: numberBetween(0, 1_000_000).nullable().default(null),
};

/** How fast and how much is asked each time a run is started. */
export const runLimits: z.ZodType<RunLimits, unknown> = z.object(limits);

/** Those limits that a run is to have from now on. */
export const runLimitChanges: z.ZodType<Partial<RunLimits>, unknown> = z
  .record(z.string(), z.unknown())
  .transform((given, context) => {
    const parsed = z.strictObject(limits).safeParse(given);
    if (parsed.success) {
      const names = Object.keys(given);
      return Object.fromEntries(
        Object.entries(parsed.data).filter(([name]) => names.includes(name)),
      );
    }
    for (const { message, path } of parsed.error.issues) {
      context.addIssue({ code: 'custom', message, path });
    }
    return z.NEVER;
  });

/** What a sampling job was asked to do. Its prompts are in a file of its own, the key is nowhere. */
export const sampleParams = z.object({
  kind: z.literal('sample'),
  /** The dataset that it makes, or adds to. */
  dataset: z.string(),
  /** Whether that was there before the run. */
  append: z.boolean().default(false),
  /** Where the prompts are from: a dataset or files. */
  from: z.string(),
  prompts: z.int(),
  /** Null: the seeded policy of the sample project. */
  endpoint: endpointChoices.nullable(),
  sampling: samplingChoices,
  /** The tree search of each prompt, null for none. */
  search: searchChoices.nullable().default(null),
  limits: runLimits,
  /** Whether the key was typed, and has to be typed again by who resumes. */
  keyTyped: z.boolean(),
  /** Whether nothing more is to be asked, and what there is becomes the dataset. */
  finish: z.boolean().default(false),
});

/** What `sampleParams` parses to. */
export type SampleParams = z.infer<typeof sampleParams>;

const count = z.int().nonnegative();

/** What of a sampling job's progress the other jobs have not. */
export const sampleProgress = z.object({
  requests: count,
  retries: count,
  promptTokens: count,
  completionTokens: count,
  /** Prompts that failed. */
  failed: count,
  /** Responses there were when it was last started. */
  doneBefore: count,
  problem: z.string().nullable().default(null),
});

/** What a finished sampling job made: the report of a new dataset, or what was added to one. */
export const sampleResult = z.object({
  sample: z.object({
    failed: count,
    appended: z
      .object({ prompts: count, responses: count, undo: z.string().nullable() })
      .nullable()
      .default(null),
  }),
  report: storedImportReport.nullable(),
});
