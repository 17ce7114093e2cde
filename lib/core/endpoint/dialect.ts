/** What is asked of an endpoint beyond what all of them know. */
export type Dialect = {
  /** Whether the answer comes in pieces, so that a long one is not taken for silence. */
  stream: boolean;
  /** Whether a stream is asked to end with the number of tokens. */
  usage: boolean;
  logprobs: boolean;
  /** What the limit of tokens is called. */
  limit: 'max_tokens' | 'max_completion_tokens';
  /** Whether several samples may be asked for at once. */
  several: boolean;
};

/** What is tried first. */
export const FULL_DIALECT: Dialect = {
  stream: true,
  usage: true,
  logprobs: true,
  limit: 'max_tokens',
  several: true,
};

/** Words of a refusal, with what to do without; the first that was asked for counts. */
const ADAPTATIONS: [RegExp, Partial<Dialect>][] = [
  [/stream_options/, { usage: false }],
  [/max_completion_tokens/, { limit: 'max_completion_tokens' }],
  [/logprobs/, { logprobs: false }],
  [/\bstream(ing)?\b/, { stream: false }],
  [/completion choice|\bn\b.*(must be|not supported|should be|only|equal)/, { several: false }],
];

/** Returns what is left of a dialect after an endpoint refused it with a message, null where the message is about something else. */
export function adaptDialect(dialect: Dialect, message: string): Partial<Dialect> | null {
  for (const [words, change] of ADAPTATIONS) {
    if (!words.test(message.toLowerCase())) continue;
    const after = { ...dialect, ...change };
    if (JSON.stringify(after) !== JSON.stringify(dialect)) return change;
  }
  return null;
}
