import type { Json } from '@/lib/core/dataset/source-row';
import type { Message } from '@/lib/core/prompts/message';
import { askedPrompt } from './asked-prompt';
import type { EndpointScorer, ScoreInput } from './endpoint-scorer';
import { fillPlaceholders, type PlaceholderTexts } from './fill-placeholders';

/** A prompt with one of its responses. */
export type Scored = { messages: readonly Message[]; response: string };

type Of<Kind extends EndpointScorer['kind']> = Extract<EndpointScorer, { kind: Kind }>;

const MESSAGES = '{messages}';

/** Returns the body that asks `/pooling` or `/classify` for the rewards of responses: of one, or of several as texts. */
export function rewardBody(
  scorer: Of<'pooling'> | Of<'classify'>,
  messages: readonly Message[],
  responses: readonly [string, ...string[]],
) {
  const { model, input, raw } = scorer;
  const format = scorer.kind === 'pooling' ? { encoding_format: 'float' } : {};
  return { model, ...inputOf(input, messages, responses), ...format, ...activation(raw) };
}

/** Returns the body that asks `/score` for how well responses go with one prompt, a number each. */
export function scoreBody(
  { model, raw }: Of<'score'>,
  messages: readonly Message[],
  responses: readonly string[],
) {
  return { model, text_1: askedPrompt(messages), text_2: [...responses], ...activation(raw) };
}

/** Returns the messages that ask a judge about a response. */
export function judgeMessages({ template }: Of<'judge'>, scored: Scored): Message[] {
  return [{ role: 'user', content: fillPlaceholders(template, textsOf(scored)) }];
}

/**
 * Returns a body of one's own: in its texts `{prompt}` and `{response}` are replaced, and a text that is just `{messages}` becomes
 * the list of messages, the response last.
 */
export function jsonBody({ body }: Of<'json'>, scored: Scored): Json {
  return filled(body, scored, textsOf(scored));
}

function filled(value: unknown, scored: Scored, texts: PlaceholderTexts): Json {
  if (value === MESSAGES) return conversation(scored);
  if (typeof value === 'string') return fillPlaceholders(value, texts);
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, scored, texts));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]: [string, unknown]) => [
        key,
        filled(one, scored, texts),
      ]),
    );
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function inputOf(
  input: ScoreInput,
  messages: readonly Message[],
  responses: readonly [string, ...string[]],
) {
  if (input === 'messages') return { messages: conversation({ messages, response: responses[0] }) };
  const texts = responses.map((response) =>
    fillPlaceholders(input.template, textsOf({ messages, response })),
  );
  return { input: texts.length === 1 ? texts[0] : texts };
}

function conversation({ messages, response }: Scored): Message[] {
  return [...messages, { role: 'assistant', content: response }];
}

function textsOf({ messages, response }: Scored): PlaceholderTexts {
  return { prompt: askedPrompt(messages), response };
}

/** Newer servers know the first name, older ones the second; each leaves out what it does not know. */
function activation(raw: boolean) {
  return raw ? { use_activation: false, activation: false } : {};
}
