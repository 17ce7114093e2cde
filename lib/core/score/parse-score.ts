import type { ScoreRange } from './endpoint-scorer';

/** A number that an endpoint gave, or why there is none. */
export type FoundScore = { score: number; problem?: undefined } | { problem: string };

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const SHOWN = 60;
const JUDGEMENT_SHOWN = 200;

/** Returns a value as a score: a finite number, or a text that is one, within the range. */
export function parseScore(value: unknown, { min, max }: ScoreRange): FoundScore {
  const score = typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value;
  if (typeof score !== 'number' || !Number.isFinite(score)) {
    const found = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, SHOWN);
    return { problem: `expected a number, found ${found}` };
  }
  if ((min !== null && score < min) || (max !== null && score > max)) {
    return { problem: `the score ${score} is outside ${min ?? '−∞'} to ${max ?? '∞'}` };
  }
  return { score };
}

/**
 * Returns the score in a judge's answer: what `groupsOf` finds last, for a judge that reasons names numbers before it decides.
 */
export function parseJudgement(
  answer: string,
  groupsOf: (text: string) => readonly string[],
  range: ScoreRange,
): FoundScore {
  const last = groupsOf(answer).at(-1);
  if (last === undefined) {
    const tail = answer.trim().slice(-JUDGEMENT_SHOWN);
    return { problem: `no score was found in the answer, which ends with ${JSON.stringify(tail)}` };
  }
  return parseScore(last, range);
}
