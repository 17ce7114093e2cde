import * as z from 'zod';

const count = z.number().int().nonnegative();

const usage = z
  .object({ prompt_tokens: count.nullish(), completion_tokens: count.nullish() })
  .nullish();

const tokenLogprobs = z.array(z.number().nullable());

/** Log-probabilities of the tokens of a choice, as chat and plain completions give them, as a list; null where there are none. */
const logprobs = z
  .union([
    z
      .object({ content: z.array(z.object({ logprob: z.number() })) })
      .transform(({ content }) => content.map(({ logprob }) => logprob)),
    z
      .object({ token_logprobs: tokenLogprobs })
      .transform(({ token_logprobs: list }) => list.filter((value) => value !== null)),
    z.unknown().transform(() => null),
  ])
  .nullish();

const index = z.int().nonnegative().default(0);
const finish = z.string().nullish();
const model = z.string().nullish();
const content = z.object({ content: z.string().nullish() });

const chatChoice = z
  .object({ index, message: content, finish_reason: finish, logprobs })
  .transform(({ message, ...rest }) => ({ ...rest, text: message.content ?? '' }));

const deltaChoice = z
  .object({ index, delta: content.nullish(), finish_reason: finish, logprobs })
  .transform(({ delta, ...rest }) => ({ ...rest, text: delta?.content ?? '' }));

const textChoice = z.object({ index, text: z.string(), finish_reason: finish, logprobs });

const choice = z.union([chatChoice, textChoice]);
const piece = z.union([textChoice, deltaChoice]);

/** A whole answer of an endpoint, of either API. */
export const wholeAnswer = z.object({ model, choices: z.array(choice).min(1), usage });

/** One piece of an answer that comes as a stream; the last may have no choices. */
export const answerPiece = z.object({ model, choices: z.array(piece), usage });

/** What `answerPiece` parses to; a whole answer is one piece. */
export type AnswerPiece = z.infer<typeof answerPiece>;
