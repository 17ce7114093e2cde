import type { TextTokenizer } from '@/lib/core/tokens/text-tokenizer';
import type { PairablePrompt } from './pairable-prompt';

/** Returns the prompt with the tokens of its responses, each counted once and only where it is asked for. */
export function withTokens(
  prompt: PairablePrompt,
  tokenizer: Pick<TextTokenizer, 'encode'>,
): PairablePrompt {
  const counts = new Map<number, number>();
  return {
    ...prompt,
    tokens(index) {
      const count = counts.get(index) ?? tokenizer.encode(prompt.text(index)).length;
      counts.set(index, count);
      return count;
    },
  };
}
