/** The limits of prompt and response together at which pairs are looked at, in tokens. */
export const TOKEN_LIMITS = [128, 256, 512, 768, 1024, 2048, 4096] as const;

/** TRL's `max_length` where a run does not set it: prompt and response together, of which the beginning is kept. */
export const USUAL_MAX_LENGTH = 1024;
