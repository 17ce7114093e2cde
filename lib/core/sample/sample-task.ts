import type { Message } from '@/lib/core/prompts/message';
import type { Random } from '@/lib/core/random/seeded-random';

/** A prompt with the way to answer it. */
export type SampleTask = {
  id: string;
  /** Goes into the prompt's metadata. */
  task: string;
  messages: Message[];
  /** The words that a good response contains. */
  keywords: readonly string[];
  /** Returns a response; `quality`, 0 to 1, is how likely it is to do well what a good response does. */
  compose: (random: Random, quality: number) => string;
};

/** Returns a prompt of one turn. */
export function userPrompt(content: string): Message[] {
  return [{ role: 'user', content }];
}
