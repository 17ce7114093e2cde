/** The limits of prompt and response together at which pairs are looked at, in tokens. */
export const TOKEN_LIMITS = [128, 256, 512, 768, 1024, 2048, 4096] as const;
