/** How a run asks, and how much at most each time it is started. */
export type RunLimits = {
  /** Requests under way at a time, 1 or more. */
  concurrency: number;
  /** Requests begun per minute at most; null for no limit. */
  perMinute: number | null;
  /** How often a request is tried again after a failure that may pass. */
  retries: number;
  /** The wait before the first retry, in seconds; it doubles with each further one. */
  retryWaitSeconds: number;
  maxRequests: number | null;
  /** Of prompts and responses together, as the endpoint counts them. */
  maxTokens: number | null;
  maxMinutes: number | null;
};

/** What the finished requests of a run add up to: samples or scores that they gave, and tokens. */
export type RunSums = { samples: number; promptTokens: number; completionTokens: number };

/** What a run has asked so far. */
export type RunCounts = {
  /** Requests sent, those that failed too. */
  requests: number;
  /** Of them, those that repeated a failed one. */
  retries: number;
  promptTokens: number;
  completionTokens: number;
};
