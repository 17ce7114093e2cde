import type { Dialect } from '@/lib/core/endpoint/dialect';
import type { EndpointSettings } from '@/lib/core/endpoint/endpoint-settings';
import type { PolicyRequest } from '@/lib/core/policy/policy';
import { promptText } from '@/lib/core/prompts/prompt-text';

/** Returns the JSON body of a request, with only those fields that were chosen. */
export function requestBody(
  { model, api }: EndpointSettings,
  request: PolicyRequest,
  dialect: Dialect,
): Record<string, unknown> {
  const { temperature, topP, maxTokens, stop, seed } = request;
  const chosen = {
    ...(api === 'chat' ? chatPrompt(request) : textPrompt(request)),
    n: request.n > 1 && dialect.several ? request.n : null,
    temperature,
    top_p: topP,
    [dialect.limit]: maxTokens,
    stop: stop.length > 0 ? stop : null,
    seed,
    ...logprobFields(api, request.logprobs && dialect.logprobs),
    stream: dialect.stream ? true : null,
    stream_options: dialect.stream && dialect.usage ? { include_usage: true } : null,
  };
  return { model, ...Object.fromEntries(Object.entries(chosen).filter(([, v]) => v !== null)) };
}

function chatPrompt({ messages, prefix }: PolicyRequest) {
  if (prefix === '') return { messages };
  return {
    messages: [...messages, { role: 'assistant', content: prefix }],
    continue_final_message: true,
    add_generation_prompt: false,
  };
}

function textPrompt({ messages, prefix }: PolicyRequest) {
  return { prompt: promptText(messages) + prefix };
}

function logprobFields(api: EndpointSettings['api'], wanted: boolean) {
  if (!wanted) return {};
  return { logprobs: api === 'chat' ? true : 1 };
}
