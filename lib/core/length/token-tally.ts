import { firstDifferentToken } from '@/lib/core/tokens/first-different-token';
import { TOKEN_LIMITS } from '@/lib/core/tokens/token-limits';
import type { TokenLengths } from '@/lib/core/views/length-view';

/** Tokens of the prompt, and of both responses their ids. */
type PairTokens = { prompt: number; chosen: readonly number[]; rejected: readonly number[] };

/** Adds up, pair by pair, what a trainer that keeps the first tokens of prompt and response would see. */
export class TokenTally {
  #pairs = 0;
  #prompt = 0;
  #chosen = 0;
  #rejected = 0;
  readonly #limits = TOKEN_LIMITS.map((tokens) => ({
    tokens,
    same: 0,
    cut: 0,
    chosenCut: 0,
    rejectedCut: 0,
  }));

  add({ prompt, chosen, rejected }: PairTokens): void {
    this.#pairs++;
    this.#prompt += prompt;
    this.#chosen += chosen.length;
    this.#rejected += rejected.length;
    const differAt = prompt + firstDifferentToken(chosen, rejected);
    for (const limit of this.#limits) {
      const chosenCut = prompt + chosen.length > limit.tokens;
      const rejectedCut = prompt + rejected.length > limit.tokens;
      if (differAt >= limit.tokens) limit.same++;
      if (chosenCut || rejectedCut) limit.cut++;
      if (chosenCut) limit.chosenCut++;
      if (rejectedCut) limit.rejectedCut++;
    }
  }

  /** Returns the means and, for each of `TOKEN_LIMITS`, the counts of what was added. */
  result(): Pick<TokenLengths, 'meanPrompt' | 'meanChosen' | 'meanRejected' | 'limits'> {
    const mean = (total: number) => (this.#pairs === 0 ? null : total / this.#pairs);
    return {
      meanPrompt: mean(this.#prompt),
      meanChosen: mean(this.#chosen),
      meanRejected: mean(this.#rejected),
      limits: this.#limits.map((limit) => ({ ...limit })),
    };
  }
}
