import type { SourceRow } from '@/lib/core/dataset/source-row';
import { SEEDED_TYPES } from '@/lib/core/policy/seeded/skills';
import { seededPolicy } from '@/lib/core/policy/seeded-policy';
import { synthesise } from '@/lib/core/synth/synthesise';
import { SEARCH_DEFAULTS } from '@/lib/core/tree/search-parameters';
import { samplePrompts } from './sample-prompts';

const PROMPTS = 120;
const DIFFICULTIES = [4, 5, 6];
const RESPONSES = 32;
const SIMULATIONS = 8;
const MOST_TOKENS = 512;

/**
 * Yields the verifiable sample: 120 synthetic prompts of 4, 5 or 6 constraints, each with 32 independent responses and a tree of about
 * 25 nodes by the seeded policy, rewarded by the verifiers. The same seed gives the same rows. No model wrote any of it. Takes a
 * few seconds.
 */
export function generateVerifiableSample(
  seed: string,
  signal: AbortSignal,
  prompts = PROMPTS,
): AsyncGenerator<SourceRow, void, undefined> {
  const plan = { n: prompts, constraints: DIFFICULTIES, types: SEEDED_TYPES, seed, tasks: null };
  const made = [...synthesise(plan)];
  const policy = seededPolicy(made, seed);
  const sampling = { temperature: 1, topP: null, maxTokens: MOST_TOKENS, seed };
  const search = { ...SEARCH_DEFAULTS, ...sampling, simulations: SIMULATIONS };
  return samplePrompts(made, () => policy, { responses: RESPONSES, search, ...sampling }, signal);
}
