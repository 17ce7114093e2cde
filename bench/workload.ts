import { type Random, seededRandom } from '@/lib/core/random/seeded-random';
import { drawNormal, pick } from '@/lib/core/sample/draw';
import { ACCENTED_WORDS, PLAIN_WORDS } from './words';

/** How large a workload is: prompts, responses of each, and about how many characters of text each response has. */
export type WorkloadSize = { prompts: number; responses: number; characters: number };

/** One prompt of a workload with its scored responses. */
export type WorkloadPrompt = {
  prompt_id: string;
  prompt: string;
  responses: { text: string; reward: number }[];
};

const POOL_WORDS = 60_000;
const PROMPT_CHARACTERS = 120;
const ACCENTED_EVERY = 4;
const DECIMALS = 1e4;

/**
 * Yields the prompts of a workload, the same for the same size. Texts are cut from a seeded text, every fourth
 * prompt's from one beyond ASCII. Rewards are nearly normal around a mean and with a σ that differ by prompt.
 */
export function* workloadPrompts(size: WorkloadSize): Generator<WorkloadPrompt, void, undefined> {
  const random = seededRandom('bench');
  const plain = textPool(random, PLAIN_WORDS);
  const accented = textPool(random, [...PLAIN_WORDS, ...ACCENTED_WORDS]);
  for (let ordinal = 0; ordinal < size.prompts; ordinal++) {
    const pool = ordinal % ACCENTED_EVERY === 0 ? accented : plain;
    const mean = 2 * drawNormal(random);
    const sigma = 0.5 + 2 * random();
    const responses = Array.from({ length: size.responses }, () => ({
      text: cutText(random, pool, size.characters),
      reward: Math.round((mean + sigma * drawNormal(random)) * DECIMALS) / DECIMALS,
    }));
    yield {
      prompt_id: `prompt-${ordinal}`,
      prompt: cutText(random, pool, PROMPT_CHARACTERS),
      responses,
    };
  }
}

/** Returns a text that is between three quarters and five quarters of `characters` long. */
function cutText(random: Random, pool: string, characters: number): string {
  const length = Math.round(characters * (0.75 + random() / 2));
  const start = Math.floor(random() * (pool.length - length));
  return pool.slice(start, start + length);
}

function textPool(random: Random, words: readonly string[]): string {
  const parts: string[] = [];
  for (let i = 0; i < POOL_WORDS; i++) parts.push(pick(random, words), wordEnd(random()));
  return parts.join('');
}

function wordEnd(chance: number): string {
  if (chance < 0.86) return ' ';
  if (chance < 0.93) return ', ';
  if (chance < 0.98) return '. ';
  return chance < 0.99 ? '."\n' : '.\n\n';
}
