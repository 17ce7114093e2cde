import * as z from 'zod';
import {
  SEARCH_DEFAULTS,
  SELECTIONS,
  type SearchParameters,
  STEP_KINDS,
} from '@/lib/core/tree/search-parameters';
import { numberBetween, wholeNumber } from '@/lib/schema/numbers/ranges';

const MOST_WIDTH = 64;
const MOST_SIMULATIONS = 1_000;
/** Of one tree; as many as can be imported. */
const MOST_NODES = 10_000;

function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `expected ${values.join(' or ')}` });
}

const D = SEARCH_DEFAULTS;

/** The parameters of a tree search; what is not given is as `SEARCH_DEFAULTS`. */
export const searchChoices: z.ZodType<SearchParameters, unknown> = z
  .object({
    selection: choice(SELECTIONS).default(D.selection),
    exploration: numberBetween(0, 1_000).default(D.exploration),
    firstWidth: wholeNumber(1, MOST_WIDTH).default(D.firstWidth),
    laterWidth: wholeNumber(1, MOST_WIDTH).default(D.laterWidth),
    step: choice(STEP_KINDS).default(D.step),
    stepTokens: wholeNumber(1, 100_000).default(D.stepTokens),
    depth: wholeNumber(1, 1_000).default(D.depth),
    simulations: wholeNumber(1, MOST_SIMULATIONS).default(D.simulations),
    similarity: numberBetween(0, 1).default(D.similarity),
    selfEvaluation: numberBetween(0, 1).default(D.selfEvaluation),
    discount: numberBetween(0, 1).default(D.discount),
    maxTokens: wholeNumber(1, 1_000_000).nullable().default(D.maxTokens),
    temperature: numberBetween(0, 5).nullable().default(D.temperature),
    topP: numberBetween(0.0001, 1).nullable().default(D.topP),
    seed: z.string().max(100).default(D.seed),
  })
  .refine(
    ({ firstWidth, laterWidth, simulations }) =>
      firstWidth + (simulations - 1) * laterWidth < MOST_NODES,
    {
      path: ['simulations'],
      error: `expected fewer: with these widths a tree could have ${MOST_NODES.toLocaleString('en-US')} nodes or more`,
    },
  );
