import { AppError } from '@/lib/core/errors/app-error';
import type { Message } from '@/lib/core/prompts/message';
import { type EndpointScorer, scorerBase } from '@/lib/core/score/endpoint-scorer';
import { formatJsonPath, readJsonPath } from '@/lib/core/score/json-path';
import { type FoundScore, parseJudgement, parseScore } from '@/lib/core/score/parse-score';
import { jsonBody, judgeMessages, rewardBody, scoreBody } from '@/lib/core/score/score-bodies';
import { readTokenUse } from '@/lib/schema/score/read-token-use';
import {
  type AnsweredScores,
  readClassifyAnswer,
  readPoolingAnswer,
  readScoreAnswer,
} from '@/lib/schema/score/score-answers';
import { type AnswerReader, connectEndpoint } from '@/lib/services/endpoint/endpoint-connection';
import { EndpointError } from '@/lib/services/endpoint/endpoint-error';
import { endpointPolicy } from '@/lib/services/endpoint/endpoint-policy';
import { readJson } from '@/lib/services/endpoint/read-answer';
import type { Ask, TokenUse } from '@/lib/services/runs/ask';
import { compileScorePattern } from './compile-score-pattern';

/** Responses of one prompt that are scored together. */
export type ScoreAsked = {
  messages: readonly Message[];
  /** As many as `mostPerRequest` says at most. */
  responses: readonly [string, ...string[]];
};

/** A score for each of the responses, or why there is none. */
export type ScoresAnswer = TokenUse & { found: FoundScore[] };

type Place = { baseUrl: string; timeoutSeconds: number };
type Judge = Extract<EndpointScorer, { kind: 'judge' }>;
type PathScorer = Exclude<EndpointScorer, Judge>;

const ANY = { min: null, max: null };
const SHOWN = 120;

/**
 * Returns a scorer as something that is asked for the scores of responses; one call is one HTTP request. Rejects with an
 * `EndpointError` where the endpoint failed or its answer is of no use as a whole. `key` is sent to the endpoint and shown nowhere. Throws `invalid_input` for
 * a judge's pattern that cannot be used.
 */
export function scorerAsk(
  scorer: EndpointScorer,
  place: Place,
  key: string | null,
  now: () => Date,
): Ask<ScoreAsked, ScoresAnswer> {
  if (scorer.kind === 'judge') return judgeAsk(scorer, place, key, now);
  const path = scorer.path === '/' ? '' : scorer.path;
  const address = `${scorerBase(scorer, place.baseUrl)}${path}`;
  const connection = connectEndpoint({ ...place, baseUrl: address }, key, now);
  return async (asked, signal) => {
    const body = bodyOf(scorer, asked);
    const value = await connection.post('', body, readWhole, signal);
    const read = scoresIn(scorer, value, asked.responses.length);
    if (read.problem !== undefined) {
      const message = `${connection.who} gave an answer without the scores: ${read.problem}`;
      throw new EndpointError(message, { isRetryable: false });
    }
    return { found: read.found, ...readTokenUse(value) };
  };
}

/** Returns what finds a judge's score in its answer. Throws `invalid_input` for a pattern that cannot be used. */
export function judgePattern(pattern: string): (text: string) => string[] {
  const compiled = compileScorePattern(pattern);
  if (compiled.problem !== undefined) throw new AppError('invalid_input', compiled.problem);
  return compiled.groupsOf;
}

function judgeAsk(
  scorer: Judge,
  place: Place,
  key: string | null,
  now: () => Date,
): Ask<ScoreAsked, ScoresAnswer> {
  const { model, pattern, range, temperature, maxTokens } = scorer;
  const groupsOf = judgePattern(pattern);
  const policy = endpointPolicy({ ...place, model, api: 'chat' }, key, now);
  return async ({ messages, responses: [response] }, signal) => {
    const request = {
      ...{ messages: judgeMessages(scorer, { messages, response }), prefix: '', n: 1 },
      ...{ temperature, topP: null, maxTokens, stop: [], seed: null, logprobs: false },
    };
    const { samples, promptTokens, completionTokens } = await policy.sample(request, signal);
    const { text = '', finishReason } = samples[0] ?? {};
    const found = parseJudgement(text, groupsOf, range);
    const isCut = found.problem !== undefined && finishReason === 'length';
    const told = isCut ? { problem: `${found.problem}; its limit of tokens cut it off` } : found;
    return { found: [told], promptTokens, completionTokens };
  };
}

function bodyOf(scorer: PathScorer, { messages, responses }: ScoreAsked): object {
  if (scorer.kind === 'score') return scoreBody(scorer, messages, responses);
  if (scorer.kind !== 'json') return rewardBody(scorer, messages, responses);
  const body = jsonBody(scorer, { messages, response: responses[0] });
  return typeof body === 'object' && body !== null ? body : { input: body };
}

type Found = { found: FoundScore[]; problem?: undefined } | { problem: string };

function scoresIn(scorer: PathScorer, value: unknown, count: number): Found {
  if (scorer.kind === 'json') return { found: [scoreAt(scorer, value)] };
  if (scorer.kind === 'score') return numbersOf(readScoreAnswer(value, count));
  if (scorer.kind === 'pooling') return numbersOf(readPoolingAnswer(value, count));
  return numbersOf(readClassifyAnswer(scorer, value, count));
}

function numbersOf(read: AnsweredScores): Found {
  if (read.problem !== undefined) return read;
  return { found: read.scores.map((score) => parseScore(score, ANY)) };
}

function scoreAt(
  { at, range }: Extract<EndpointScorer, { kind: 'json' }>,
  value: unknown,
): FoundScore {
  const found = parseScore(readJsonPath(value, at), range);
  if (found.problem === undefined) return found;
  const answer = JSON.stringify(value).slice(0, SHOWN);
  return { problem: `${formatJsonPath(at)}: ${found.problem}; the answer begins with ${answer}` };
}

const readWhole: AnswerReader<unknown> = async (response, { who, signal }) => {
  const text = await response.text();
  signal.throwIfAborted();
  return readJson(text, who, 'JSON', '; is its address right?');
};
