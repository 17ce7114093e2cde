import * as z from 'zod';
import { countOf } from '@/lib/core/format/format-count';
import type { EndpointScorer } from '@/lib/core/score/endpoint-scorer';

/** The scores of an answer in the order in which they were asked for, null where one is not a number; or why there are none. */
export type AnsweredScores =
  | { scores: (number | null)[]; problem?: undefined }
  | { problem: string };

const value = z.number().nullable();
const item = z.object({ index: z.int().nonnegative() });

const pooling = z.object({
  data: z.array(item.extend({ data: z.union([z.array(value), z.array(z.array(value))]) })),
});
const classify = z.object({ data: z.array(item.extend({ probs: z.array(value) })) });
const score = z.object({ data: z.array(item.extend({ score: value })) });

/**
 * Reads vLLM's answer at `/pooling` to `count` inputs. A reward model gives one number, or one for each token, of which the last
 * counts; what gives more is no reward model.
 */
export function readPoolingAnswer(answer: unknown, count: number): AnsweredScores {
  return readItems(pooling, answer, count, ({ data }) => {
    const numbers = data.every(Array.isArray) ? (data.at(-1) ?? []) : data;
    const [only, ...more] = numbers.flat();
    if (more.length === 0 && only !== undefined) return only;
    return `expected one number, or one for each token, found ${countOf(numbers.length, 'number')}; /classify may be what the model is for`;
  });
}

/** Reads vLLM's answer at `/classify`: the only class's number, or of several that of `label`. */
export function readClassifyAnswer(
  { label }: Pick<Extract<EndpointScorer, { kind: 'classify' }>, 'label'>,
  answer: unknown,
  count: number,
): AnsweredScores {
  return readItems(classify, answer, count, ({ probs }) => {
    const found = probs.length === 1 && label === null ? probs[0] : probs[label ?? probs.length];
    if (found !== undefined) return found;
    const classes = countOf(probs.length, 'class', 'classes');
    return label === null
      ? `the model tells ${classes} apart; say which one is the score, from 0 on`
      : `the model tells ${classes} apart; there is none at ${label}`;
  });
}

/** Reads vLLM's answer at `/score` or `/v1/score`. */
export function readScoreAnswer(answer: unknown, count: number): AnsweredScores {
  return readItems(score, answer, count, (one) => one.score);
}

function readItems<Item extends { index: number }>(
  schema: z.ZodType<{ data: Item[] }>,
  answer: unknown,
  count: number,
  scoreOf: (item: Item) => number | null | string,
): AnsweredScores {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { problem: `${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'not one'}` };
  }
  const { data } = parsed.data;
  const scores: (number | null)[] = [];
  for (const one of data) {
    const found = scoreOf(one);
    if (typeof found === 'string') return { problem: found };
    scores[one.index] = found;
  }
  const isWhole = data.length === count && Object.keys(scores).length === count;
  if (isWhole && scores.length === count) return { scores };
  return { problem: `expected ${countOf(count, 'score')}, found ${data.length}` };
}
