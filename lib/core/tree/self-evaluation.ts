import type { PolicyRequest } from '@/lib/core/policy/policy';
import type { Message } from '@/lib/core/prompts/message';
import { askedPrompt } from '@/lib/core/score/asked-prompt';
import { parseJudgement } from '@/lib/core/score/parse-score';

const RANGE = { min: 0, max: 10 };
const MOST_TOKENS = 256;
const SCORE = /score[\s:*=]{0,8}(\d{1,4}(?:\.\d{1,6})?)/gi;
const ONLY_NUMBER = /^\d{1,4}(?:\.\d{1,6})?$/;

/** Returns the request that has a policy rate a full response to a prompt, from 0 to 10, at temperature 0. */
export function evaluationRequest(messages: readonly Message[], response: string): PolicyRequest {
  const content = [
    'Rate how well the response below answers the prompt and follows every instruction in it.',
    `<prompt>\n${askedPrompt(messages)}\n</prompt>`,
    `<response>\n${response}\n</response>`,
    'Give a number from 0 (not at all) to 10 (in every respect). Answer with one line: Score: NUMBER',
  ].join('\n\n');
  return {
    messages: [{ role: 'user', content }],
    ...{ prefix: '', n: 1, temperature: 0, topP: null, maxTokens: MOST_TOKENS },
    ...{ stop: [], seed: null, logprobs: false },
  };
}

/** Returns the score that an answer to `evaluationRequest` names last, from 0 to 1; null where there is none, or one outside 0 to 10. */
export function parseEvaluation(answer: string): number | null {
  const text = answer.trim();
  const groupsOf = () =>
    ONLY_NUMBER.test(text) ? [text] : [...text.matchAll(SCORE)].map(([, score = '']) => score);
  const found = parseJudgement(text, groupsOf, RANGE);
  return found.problem === undefined ? found.score / RANGE.max : null;
}
