import type { Policy, PolicyRequest } from '@/lib/core/policy/policy';
import { seededRandom } from '@/lib/core/random/seeded-random';
import { pick } from '@/lib/core/sample/draw';
import { synthesise } from '@/lib/core/synth/synthesise';
import { SEARCH_DEFAULTS } from '@/lib/core/tree/search-parameters';
import { PAPER_INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';

import { samplePrompts, type VerifiablePrompt } from '@/lib/services/search-tree/sample-prompts';
import { type Bench, scaled } from './bench';
import { milliseconds } from './format-measure';
import { againstLimit, informing, type Result } from './result';
import { PLAIN_WORDS } from './words';

const TREES = { prompts: 120, responses: 1, characters: 1500 };
const SIMULATIONS = 64;
const DEPTH = 16;
const EXPANSION_MS = 1;
const TEXTS = 512;

/** Takes the time of one expansion of a tree search whose policy answers at once: the search itself, and the verifiers. */
export async function measureTree(bench: Bench): Promise<Result[]> {
  bench.say('tree: searching with a policy in memory');
  const { prompts: n } = scaled(bench, TREES);
  const all = [
    ...synthesise({
      ...{ n, constraints: [6], seed: 'bench', tasks: null },
      types: PAPER_INSTRUCTIONS.map(({ id }) => id),
    }),
  ];
  const bare = all.map((one) => ({ ...one, instruction_id_list: [], kwargs: [] }));
  const results: Result[] = [];
  for (const [what, prompts] of [
    ['without verifiers', bare],
    ['with 6 verifiers for each roll-out', all],
  ] as const) {
    await timeOf(prompts.slice(0, 10), bench.signal);
    const { time, expansions } = await timeOf(prompts, bench.signal);
    const label = `tree search, one expansion (${what}), mean of ${expansions.toLocaleString('en-US')}`;
    results.push(
      prompts === bare
        ? againstLimit(label, time / expansions, EXPANSION_MS, milliseconds)
        : informing(label, milliseconds(time / expansions)),
    );
  }
  return results;
}

async function timeOf(prompts: readonly VerifiablePrompt[], signal: AbortSignal) {
  let expansions = 0;
  const policy = instantPolicy(() => expansions++);
  const sampling = { temperature: 1, topP: null, maxTokens: 1024, seed: 'bench' };
  const search = { ...SEARCH_DEFAULTS, ...sampling, simulations: SIMULATIONS, depth: DEPTH };
  const plan = { responses: 0, search, ...sampling };
  const started = performance.now();
  for await (const _ of samplePrompts(prompts, () => policy, plan, signal));
  return { time: performance.now() - started, expansions };
}

/** Answers with texts that were made before; steps of some 60 characters, roll-outs of some 1,500. */
function instantPolicy(onExpansion: () => void): Policy {
  const random = seededRandom('bench:tree');
  const textOf = (words: number) =>
    ` ${Array.from({ length: words }, () => pick(random, PLAIN_WORDS)).join(' ')}.`;
  const steps = Array.from({ length: TEXTS }, () => textOf(10));
  const rollOuts = Array.from({ length: TEXTS }, () => textOf(250));
  let next = 0;
  return {
    name: 'instant',
    async sample({ n, logprobs }: PolicyRequest) {
      if (logprobs) onExpansion();
      const samples = Array.from({ length: n }, () => {
        const text = (logprobs ? steps : rollOuts)[next++ % TEXTS] ?? '';
        return logprobs
          ? { text, finishReason: 'length', tokens: 12, logprob: -20 }
          : { text, finishReason: 'stop', tokens: 300, logprob: null };
      });
      return { samples, promptTokens: null, completionTokens: null, model: 'instant' };
    },
  };
}
