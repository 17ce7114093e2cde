import * as z from 'zod';
import { wholeNumber } from '@/lib/schema/numbers/ranges';
import { endpointChoices, runLimits, samplingChoices } from './sample-json';

const MOST_TASKS = 100_000;

/** Who writes tasks, and how many; of the sampling `n`, `stop` and `logprobs` mean nothing. */
export const taskWriting = z.object({
  tasks: wholeNumber(1, MOST_TASKS),
  endpoint: endpointChoices,
  sampling: samplingChoices,
});

/** What a job that has an endpoint write tasks, and makes prompts of them, was asked to do. The key is nowhere. */
export const tasksParams = z.object({
  kind: z.literal('tasks'),
  /** The dataset that the prompts become. */
  dataset: z.string(),
  n: z.int().positive(),
  constraints: z.array(z.int().positive()).min(1),
  types: z.array(z.string()).min(1),
  seed: z.string(),
  writing: taskWriting,
  limits: runLimits,
  /** Whether the key was typed, and has to be typed again by who resumes. */
  keyTyped: z.boolean(),
  /** Whether nothing more is to be asked, and the prompts are made of the tasks there are. */
  finish: z.boolean().default(false),
});

/** What `taskWriting` parses to. */
export type TaskWriting = z.infer<typeof taskWriting>;

/** What `tasksParams` parses to. */
export type TasksParams = z.infer<typeof tasksParams>;
