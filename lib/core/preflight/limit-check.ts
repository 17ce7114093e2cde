import type { Message } from '@/lib/core/prompts/message';
import { countPromptTokens } from '@/lib/core/tokens/count-prompt-tokens';
import { firstDifferentToken } from '@/lib/core/tokens/first-different-token';
import type { TokenLimit } from './token-limit';

/** The texts of a pair. `messagesJson` is the prompt's messages as stored. */
type PairTexts = { messagesJson: string; chosen: string; rejected: string };

/** Says what a trainer's limit does to pairs. The prompt of the last pair is not counted again. */
export class LimitCheck {
  readonly #limit: TokenLimit;
  readonly #readMessages: (messagesJson: string) => readonly Message[];
  #last = { messagesJson: '', tokens: 0 };

  constructor(limit: TokenLimit, readMessages: (messagesJson: string) => readonly Message[]) {
    this.#limit = limit;
    this.#readMessages = readMessages;
  }

  /** Returns how a report names the limit. */
  get named(): { tokenizer: string; maxLength: number } {
    const { tokenizer, maxLength } = this.#limit;
    return { tokenizer: tokenizer.name, maxLength };
  }

  /** Returns whether what is kept of both sides is the same, and whether a side is cut. About linear in the texts. */
  check({ messagesJson, chosen, rejected }: PairTexts): { isSame: boolean; isCut: boolean } {
    const { tokenizer, maxLength } = this.#limit;
    const kept = maxLength - this.#promptTokens(messagesJson);
    const [first, second] = [tokenizer.encode(chosen), tokenizer.encode(rejected)];
    return {
      isSame: firstDifferentToken(first, second) >= kept,
      isCut: Math.max(first.length, second.length) > kept,
    };
  }

  #promptTokens(messagesJson: string): number {
    if (messagesJson !== this.#last.messagesJson) {
      const messages = this.#readMessages(messagesJson);
      this.#last = { messagesJson, tokens: countPromptTokens(this.#limit.tokenizer, messages) };
    }
    return this.#last.tokens;
  }
}
