const TRACES = ['<|', 'INST]', '_of_turn>', 'SYS>>'];

/** Every trace has one of these; a single character is found many times faster than a word, and most texts have none. */
const MARKS = ['|', ']', '>'];

/**
 * Returns whether `text` has a part that some special token of `CHAT_TEMPLATES` has too: every text with such a token has
 * one, and looking for these four is much faster than for all tokens.
 */
export function hasTemplateTrace(text: string): boolean {
  return MARKS.some((mark) => text.includes(mark)) && TRACES.some((trace) => text.includes(trace));
}
