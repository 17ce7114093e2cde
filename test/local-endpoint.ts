import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Policy, PolicyRequest, PolicySample } from '@/lib/core/policy/policy';

const requestJson = z.looseObject({
  model: z.string().default(''),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).optional(),
  prompt: z.string().optional(),
  input: z.union([z.string(), z.array(z.string())]).optional(),
  text_1: z.string().optional(),
  text_2: z.array(z.string()).optional(),
  n: z.int().optional(),
  seed: z.int().optional(),
  stream: z.boolean().optional(),
  logprobs: z.union([z.boolean(), z.int()]).optional(),
  temperature: z.number().optional(),
  max_tokens: z.int().optional(),
  stop: z.array(z.string()).optional(),
});

/** A request as it arrived. */
export type EndpointRequest = {
  path: string;
  key: string | null;
  /** What is asked: the plain prompt, or the last message of the user; of a scorer the responses, one to a line. */
  prompt: string;
  body: z.infer<typeof requestJson>;
};

/** What the endpoint does with a request. */
export type Behaviour =
  | { does: 'answer'; afterMs?: number; choices?: number; text?: string }
  | { does: 'refuse'; status: number; message?: string; headers?: Record<string, string> }
  | { does: 'send'; body: string; type: string }
  /** Begins an answer and closes the connection. */
  | { does: 'drop' }
  /** Takes the request and never answers. */
  | { does: 'nothing' };

/** Chooses what to do; `attempt` counts the requests for the same prompt, and `request.index` all, from 0 on. */
export type Script = (request: EndpointRequest & { attempt: number; index: number }) => Behaviour;

/** A server that speaks the protocol of OpenAI-compatible endpoints and keeps what it was asked and what it answered. */
export type LocalEndpoint = {
  /** With `/v1`. */
  baseUrl: string;
  requests: EndpointRequest[];
  /** The texts of answers that were sent to their end, in order. */
  answered: string[];
  script: Script;
  /** Writes the answers, where there is one, in place of texts that name what was asked. */
  policy: Policy | null;
  close: () => Promise<void>;
};

/** Starts an endpoint on any port, or on `port`, whose answers name the prompt, the seed and the choice. */
export async function startLocalEndpoint(
  script: Script = () => ({ does: 'answer' }),
  port = 0,
): Promise<LocalEndpoint> {
  const endpoint: LocalEndpoint = {
    ...{ baseUrl: '', requests: [], answered: [], script, policy: null },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const attempts = new Map<string, number>();
  const server = http.createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const body = requestJson.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const path = incoming.url ?? '';
    const prompt = isScorer(path) ? scoredTexts(body).join('\n') : promptOf(body);
    const key = incoming.headers.authorization?.replace('Bearer ', '') ?? null;
    const request = { path, key, prompt, body };
    const attempt = attempts.get(prompt) ?? 0;
    attempts.set(prompt, attempt + 1);
    const index = endpoint.requests.push(request) - 1;
    const behaviour = endpoint.script({ ...request, attempt, index });
    const { n = 1 } = body;
    const wanted = behaviour.does === 'answer' ? Math.min(behaviour.choices ?? n, n) : 1;
    const samples =
      behaviour.does === 'answer' && behaviour.text !== undefined
        ? [sampleOf(behaviour.text)]
        : await samplesOf(request, wanted, endpoint.policy);
    await behave(behaviour, request, samples, response, (text) => endpoint.answered.push(text));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  endpoint.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return endpoint;
}

async function behave(
  behaviour: Behaviour,
  request: EndpointRequest,
  samples: readonly PolicySample[],
  response: http.ServerResponse,
  onAnswered: (text: string) => void,
): Promise<void> {
  switch (behaviour.does) {
    case 'nothing':
      return;
    case 'send':
      response.writeHead(200, { 'content-type': behaviour.type }).end(behaviour.body);
      return;
    case 'refuse': {
      const { status, message = 'no', headers = {} } = behaviour;
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ error: { message, type: 'x', code: null } }));
      return;
    }
    case 'drop': {
      const type = request.body.stream ? 'text/event-stream' : 'application/json';
      response.writeHead(200, { 'content-type': type });
      const whole = request.body.stream ? piecesOf(request, samples).join('') : '{"choices":[{';
      response.write(whole.slice(0, Math.floor(whole.length / 2)), () => response.destroy());
      return;
    }
    case 'answer': {
      const { stream } = request.body;
      const { afterMs = 0 } = behaviour;
      if (afterMs > 0) await wait(afterMs);
      if (isScorer(request.path)) return sendScores(request, response, onAnswered);
      response.writeHead(200, {
        'content-type': stream ? 'text/event-stream' : 'application/json',
      });
      const body = stream
        ? piecesOf(request, samples).join('')
        : JSON.stringify(whole(request, samples));
      response.end(body, () => {
        for (const { text } of samples) onAnswered(text);
      });
    }
  }
}

const TOKENS = 2;

const sampleOf = (text: string): PolicySample => ({
  ...{ text, finishReason: 'stop', tokens: TOKENS, logprob: -0.75 },
});

/** Of what a policy says, with the last message of the assistant as the beginning, or texts that name what was asked. */
async function samplesOf(
  { prompt, body }: EndpointRequest,
  n: number,
  policy: Policy | null,
): Promise<readonly PolicySample[]> {
  const { seed, messages = [{ role: 'user', content: prompt }] } = body;
  if (!policy) {
    return Array.from({ length: n }, (_, i) => sampleOf(`${prompt} s${seed ?? '-'} c${i}`));
  }
  const last = messages.at(-1);
  const prefix = last?.role === 'assistant' ? last.content : '';
  const request: PolicyRequest = {
    ...{ messages: prefix === '' ? messages : messages.slice(0, -1), prefix, n },
    ...{ temperature: body.temperature ?? null, topP: null, maxTokens: body.max_tokens ?? null },
    ...{ stop: body.stop ?? [], seed: seed ?? null, logprobs: true },
  };
  return (await policy.sample(request, new AbortController().signal)).samples;
}

function sendScores(
  { path, body }: EndpointRequest,
  response: http.ServerResponse,
  onAnswered: (text: string) => void,
): void {
  const texts = scoredTexts(body);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(scoresOf(path, texts)), () => {
    for (const one of texts) onAnswered(one);
  });
}

const SCORER = /\/(pooling|classify|score|rate)$/;
const isScorer = (path: string) => SCORER.test(path);

function promptOf({ prompt, messages }: EndpointRequest['body']): string {
  return prompt ?? messages?.findLast(({ role }) => role === 'user')?.content ?? '';
}

/** The responses that a scorer is asked about. */
function scoredTexts({ input, messages, text_2 }: EndpointRequest['body']): string[] {
  if (text_2 !== undefined) return text_2;
  if (input !== undefined) return [input].flat();
  return [messages?.at(-1)?.content ?? ''];
}

/** The score of a text is the number that it ends with. */
function scoresOf(path: string, texts: readonly string[]) {
  const scores = texts.map((text) => Number(/-?\d+(?:\.\d+)?$/.exec(text)?.[0] ?? 0));
  const usage = { prompt_tokens: 7 * texts.length, total_tokens: 7 * texts.length };
  const data = scores.map((score, index) => {
    if (path.endsWith('/pooling')) return { index, data: [score] };
    return path.endsWith('/classify') ? { index, probs: [-score, score] } : { index, score };
  });
  return path.endsWith('/rate') ? { result: { quality: scores } } : { data, usage };
}

const USAGE = { prompt_tokens: 10, completion_tokens: 5 };

function whole({ path, body }: EndpointRequest, samples: readonly PolicySample[]) {
  const choices = samples.map((sample, index) => ({
    ...(path.includes('chat')
      ? { message: { role: 'assistant', content: sample.text } }
      : { text: sample.text }),
    ...{ index, finish_reason: sample.finishReason },
    logprobs: logprobsOf(path, body.logprobs, sample),
  }));
  const usage = { ...USAGE, completion_tokens: USAGE.completion_tokens * samples.length };
  return { id: 'x', model: `${body.model}-served`, choices, usage };
}

function logprobsOf(path: string, wanted: unknown, { tokens, logprob }: PolicySample) {
  if (wanted === undefined) return null;
  const count = tokens ?? 0;
  const each = Array.from({ length: count }, () => (logprob ?? 0) / count);
  if (!path.includes('chat')) return { token_logprobs: [null, ...each] };
  return { content: each.map((one) => ({ token: 't', logprob: one })) };
}

function piecesOf(request: EndpointRequest, samples: readonly PolicySample[]): string[] {
  const isChat = request.path.includes('chat');
  const { usage, choices, model } = whole(request, samples);
  const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
  const halves = choices.flatMap(({ index, logprobs }) => {
    const text = samples[index]?.text ?? '';
    const middle = Math.floor(text.length / 2);
    return [text.slice(0, middle), text.slice(middle)].map((part, half) => ({
      ...(isChat ? { delta: { content: part } } : { text: part }),
      ...{ index, finish_reason: null, logprobs: half === 0 ? logprobs : null },
    }));
  });
  const ends = choices.map(({ index, finish_reason }) => ({
    ...(isChat ? { delta: {} } : { text: '' }),
    ...{ index, finish_reason },
  }));
  return [
    ...[...halves, ...ends].map((choice) => event({ model, choices: [choice] })),
    event({ model, choices: [], usage }),
    'data: [DONE]\n\n',
  ];
}
