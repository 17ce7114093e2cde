import {
  type KnownEndpoint,
  type LimitForm,
  limitsRequest,
  newLimits,
} from '@/components/sampling/sampling-choices';

/** The kinds of endpoints that give a score, with what each is. */
export const ENDPOINT_KINDS = [
  { value: 'judge', label: 'judge', hint: 'A chat model whose answer holds the score' },
  { value: 'pooling', label: 'pooling', hint: 'A reward model at vLLM’s /pooling' },
  { value: 'classify', label: 'classify', hint: 'A reward model at vLLM’s /classify' },
  { value: 'score', label: 'score', hint: 'A cross-encoder at vLLM’s /score' },
  { value: 'json', label: 'custom', hint: 'An address with a body of your own' },
] as const;

/** What a person chose. Texts that are empty are as usual. */
export type EndpointScoreForm = LimitForm & {
  kind: (typeof ENDPOINT_KINDS)[number]['value'];
  baseUrl: string;
  model: string;
  key: string;
  reward: string;
  again: boolean;
  path: string;
  template: string;
  pattern: string;
  min: number | null;
  max: number | null;
  label: number | null;
  body: string;
  at: string;
};

const JUDGE = `How good is the response to the prompt? Think briefly, then end with "Score: " and a whole number from 1 (useless) to 10 (perfect).

[prompt]
{prompt}

[response]
{response}`;

/** Returns what the form starts with. */
export function newEndpointScore(known: KnownEndpoint): EndpointScoreForm {
  return {
    ...{ kind: 'judge', baseUrl: known.baseUrl, model: '', key: '', reward: '', again: false },
    ...{ path: '', template: JUDGE, pattern: '', min: 1, max: 10, label: null },
    ...{ body: '{"prompt": "{prompt}", "response": "{response}"}', at: '$.score' },
    ...newLimits(),
  };
}

/** Returns the request that a form makes. */
export function endpointScoreRequest(form: EndpointScoreForm) {
  const { baseUrl, timeoutSeconds, reward, again, key } = form;
  return {
    ...{ scorer: 'endpoint', reward: reward.trim(), again, by: scorerOf(form) },
    endpoint: { baseUrl, timeoutSeconds },
    limits: limitsRequest(form),
    key: key === '' ? null : key,
  };
}

function scorerOf(form: EndpointScoreForm): object {
  const { kind, template, label, at } = form;
  const model = form.model.trim();
  const path = form.path.trim() === '' ? {} : { path: form.path.trim() };
  const range = { min: form.min, max: form.max };
  if (kind === 'judge') {
    const pattern = form.pattern === '' ? {} : { pattern: form.pattern };
    return { kind, model, template, range, ...pattern };
  }
  if (kind === 'json') return { kind, at: at.trim(), range, body: JSON.parse(form.body), ...path };
  return kind === 'classify' ? { kind, model, label, ...path } : { kind, model, ...path };
}

/** Why a scoring cannot start yet; null where it can. */
export function notReadyToScore(form: EndpointScoreForm): string | null {
  if (form.baseUrl.trim() === '') return 'Say where the endpoint is.';
  if (form.kind !== 'json' && form.model.trim() === '') return 'Name the model.';
  if (form.kind === 'judge' && !form.template.includes('{response}')) {
    return 'Say with {response} where in the question the response goes.';
  }
  if (form.kind === 'json' && !isJson(form.body)) return 'The body is no JSON.';
  return form.reward.trim() === '' ? 'Give the reward a name.' : null;
}

/** Returns which of the dataset's responses would be scored, in words. */
export function asksText(
  { reward, again }: EndpointScoreForm,
  rewards: readonly { name: string; scored: number; unscored: number }[],
): string {
  const known = rewards.find(({ name }) => name === reward.trim());
  if (!known) return 'Every response is scored; the rewards that are there stay as they are.';
  const { name, scored, unscored } = known;
  const there = `${scored.toLocaleString('en-US')} of ${(scored + unscored).toLocaleString('en-US')} responses have ${name}`;
  return again ? `${there}: all are scored anew.` : `${there}: only the others are scored.`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
