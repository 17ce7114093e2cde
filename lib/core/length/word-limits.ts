/** The numbers of leading words within which the two sides of a pair are compared. */
export const WORD_LIMITS = [16, 32, 64, 128, 256, 512] as const;

/** The most words that are compared. */
export const MOST_WORDS = 512;
