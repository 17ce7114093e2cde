import * as z from 'zod';
import { endpointUrl } from '@/lib/schema/endpoint/endpoint-url';
import { endpointScorer } from '@/lib/schema/score/endpoint-scorer-schema';
import { runLimits } from './sample-json';

const LONGEST_NAME = 100;
const MOST_AT_ONCE = 256;

const seconds = { error: 'expected a number from 0.001 to 300' };
const batch = { error: `expected a whole number from 1 to ${MOST_AT_ONCE}` };
const count = z.int().nonnegative();

/** How responses are scored by an endpoint, and under which name. */
export const endpointScoreChoices = z.object({
  reward: z
    .string()
    .trim()
    .min(1, { error: 'expected a name for the reward' })
    .max(LONGEST_NAME, { error: `expected a name of at most ${LONGEST_NAME} characters` }),
  endpoint: z.object({
    baseUrl: endpointUrl,
    timeoutSeconds: z.number(seconds).min(0.001, seconds).max(300, seconds).default(120),
  }),
  by: endpointScorer,
  /** Responses of one prompt in a request at most, where the endpoint takes a list of texts. */
  batch: z.int(batch).min(1, batch).max(MOST_AT_ONCE, batch).default(16),
  /** Whether responses that have the reward are scored anew as well. */
  again: z.boolean().default(false),
  limits: runLimits,
});

/** What a job that scores by an endpoint was asked to do. The key is nowhere. */
export const endpointScoreParams = endpointScoreChoices.extend({
  kind: z.literal('endpoint-score'),
  dataset: z.string(),
  /** Whether the key was typed, and has to be typed again by who resumes. */
  keyTyped: z.boolean(),
  /** Whether nothing more is to be asked, and the scores there are become the reward. */
  finish: z.boolean().default(false),
});

/** What `endpointScoreChoices` parses to. */
export type EndpointScoreChoices = z.infer<typeof endpointScoreChoices>;

/** What `endpointScoreParams` parses to. */
export type EndpointScoreParams = z.infer<typeof endpointScoreParams>;

/** The stored report of a finished scoring by an endpoint. */
export const endpointScoreReport = z.object({
  reward: z.string(),
  responses: count,
  scored: count,
  kept: count,
  failed: count,
  unscored: count,
  activeReward: z.string().nullable(),
  seconds: z.number(),
  undo: z.string(),
});
