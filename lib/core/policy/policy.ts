import type { Message } from '@/lib/core/prompts/message';

/** What a policy is asked: to answer a prompt, or to go on from the beginning of an answer. */
export type PolicyRequest = {
  messages: readonly Message[];
  /** The beginning of the response that every sample goes on from, without being repeated in it; empty for none. */
  prefix: string;
  /** How many samples, 1 or more. */
  n: number;
  /** 0 or more; null leaves it to the endpoint. */
  temperature: number | null;
  /** Above 0, at most 1; null leaves it to the endpoint. */
  topP: number | null;
  /** The most tokens of one sample; null leaves it to the endpoint. */
  maxTokens: number | null;
  /** A sample ends before any of these. */
  stop: readonly string[];
  /** Null: the endpoint draws one. */
  seed: number | null;
  /** Asks for the log-probability of each sample, where there is one. */
  logprobs: boolean;
};

/** One sample. What the endpoint does not say is null. */
export type PolicySample = {
  text: string;
  /** `stop` where the policy ended it, `length` where it was cut. */
  finishReason: string | null;
  tokens: number | null;
  /** Sum of the natural logarithms of its tokens' probabilities. */
  logprob: number | null;
};

/** What a request gave. */
export type PolicyAnswer = {
  samples: PolicySample[];
  promptTokens: number | null;
  completionTokens: number | null;
  /** The model as the endpoint names it. */
  model: string | null;
};

/** Something that samples responses: a model behind an endpoint, or the seeded one of the sample project. */
export type Policy = {
  name: string;
  /** Answers a request. Rejects where no sample could be had; with the signal's reason after an abort. */
  sample(request: PolicyRequest, signal: AbortSignal): Promise<PolicyAnswer>;
};
