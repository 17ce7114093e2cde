import type { PolicyAnswer, PolicySample } from '@/lib/core/policy/policy';
import type { AnswerPiece } from '@/lib/schema/endpoint/endpoint-answers';

type Choice = { text: string; finishReason: string | null; logprobs: number[] | null };

/** Joins the pieces of an answer. */
export class AnswerBuilder {
  readonly #choices = new Map<number, Choice>();
  #model: string | null = null;
  #promptTokens: number | null = null;
  #completionTokens: number | null = null;

  /** Takes the next piece. */
  add({ model, choices, usage }: AnswerPiece): void {
    this.#model = model ?? this.#model;
    this.#promptTokens = usage?.prompt_tokens ?? this.#promptTokens;
    this.#completionTokens = usage?.completion_tokens ?? this.#completionTokens;
    for (const { index, text, finish_reason: finishReason, logprobs } of choices) {
      const known = this.#choices.get(index);
      this.#choices.set(index, {
        text: (known?.text ?? '') + text,
        finishReason: finishReason ?? known?.finishReason ?? null,
        logprobs: logprobs ? [...(known?.logprobs ?? []), ...logprobs] : (known?.logprobs ?? null),
      });
    }
  }

  /** Whether there is a choice, and each has come to its end. */
  get isFinished(): boolean {
    const choices = [...this.#choices.values()];
    return choices.length > 0 && choices.every(({ finishReason }) => finishReason !== null);
  }

  /** Returns the answer with at most `n` samples, in the order of their indexes. */
  build(n: number): PolicyAnswer {
    const sorted = [...this.#choices].toSorted(([a], [b]) => a - b).map(([, choice]) => choice);
    const only = sorted.length === 1;
    return {
      samples: sorted.slice(0, n).map((one) => sampleOf(one, only ? this.#completionTokens : null)),
      promptTokens: this.#promptTokens,
      completionTokens: this.#completionTokens,
      model: this.#model,
    };
  }
}

function sampleOf(choice: Choice, tokens: number | null): PolicySample {
  const { text, finishReason, logprobs } = choice;
  const logprob = logprobs === null ? null : logprobs.reduce((sum, value) => sum + value, 0);
  return { text, finishReason, tokens: tokens ?? logprobs?.length ?? null, logprob };
}
