import { adaptDialect, FULL_DIALECT } from '@/lib/core/endpoint/dialect';
import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { Policy, PolicyAnswer, PolicyRequest } from '@/lib/core/policy/policy';
import { connectEndpoint } from './endpoint-connection';
import { EndpointError } from './endpoint-error';
import { readAnswer } from './read-answer';
import { requestBody } from './request-body';

/**
 * Returns the model behind an OpenAI-compatible endpoint as a policy. One call is one HTTP request and gives at least one
 * sample, of an endpoint that ignores `n` fewer than were asked for. Nothing is retried here: what failed is an `EndpointError`
 * that says whether to. An endpoint that refuses something it need not know, such as log-probabilities, is not asked for it again,
 * and its refusal is to be retried at once. `key` is sent to the endpoint and shown nowhere.
 */
export function endpointPolicy(
  settings: EndpointSettings,
  key: string | null,
  now: () => Date,
): Policy {
  const { model, api } = settings;
  const path = api === 'chat' ? '/chat/completions' : '/completions';
  const connection = connectEndpoint(settings, key, now);
  let dialect = FULL_DIALECT;
  const ask = (request: PolicyRequest, signal: AbortSignal): Promise<PolicyAnswer> => {
    const used = dialect;
    const onRefused = (said: string) => {
      const change = adaptDialect(used, said);
      if (!change) return;
      dialect = { ...dialect, ...change };
      const message = `${connection.who} refused what it need not know; it was not asked again without`;
      throw new EndpointError(message, { isRetryable: true, retryAfterMs: 0 });
    };
    return connection.post(
      path,
      requestBody(settings, request, used),
      (response, reading) => readAnswer(response, { ...reading, n: request.n }),
      signal,
      onRefused,
    );
  };
  return { name: model, sample: ask };
}
