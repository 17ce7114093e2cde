/** A part of a response, as UTF-16 offsets. */
export type Span = { from: number; to: number };

/** Whether a response satisfies a constraint, why, and the parts of the response that the reason speaks of (none where there are none to show). */
export type Verdict = { passed: boolean; reason: string; spans: readonly Span[] };

/** Returns a verdict. */
export function verdict(passed: boolean, reason: string, spans: readonly Span[] = []): Verdict {
  return { passed, reason, spans };
}
