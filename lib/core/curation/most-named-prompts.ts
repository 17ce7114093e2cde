/** As many prompts can be named one by one in a curation; more are named by a filter. */
export const MOST_NAMED_PROMPTS = 10_000;
