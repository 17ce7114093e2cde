const TRACES = ['<|', 'INST]', '_of_turn>', 'SYS>>'];

/**
 * Returns whether `text` has a part that some special token of `CHAT_TEMPLATES` has too: every text with such a token has
 * one, and looking for these four is much faster than for all tokens.
 */
export function hasTemplateTrace(text: string): boolean {
  return TRACES.some((trace) => text.includes(trace));
}
