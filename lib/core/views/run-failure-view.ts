/** A prompt that could not be sampled. */
export type RunFailureView = {
  promptId: string;
  /** Its text, or the beginning of it. */
  prompt: string;
  message: string;
  /** ISO 8601, UTC. */
  at: string;
};
