import { RE2JS } from 're2js';

const MOST_MATCHES = 10_000;

/** What a pattern's only group holds at each match, in order; or why the pattern cannot be used. */
export type ScorePattern =
  | { groupsOf: (text: string) => string[]; problem?: undefined }
  | { problem: string };

/**
 * Returns a regular expression of a person's own that finds a score in a judge's answer, in time linear in the text as RE2 takes.
 * Look-around, back references, and another number of groups than one are problems.
 */
export function compileScorePattern(source: string): ScorePattern {
  try {
    const pattern = RE2JS.compile(source);
    const groups = pattern.groupCount();
    if (groups !== 1) {
      return { problem: `expected one group (…) around the score, found ${groups} in ${source}` };
    }
    return { groupsOf: (text) => groupsOf(pattern, text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: `${JSON.stringify(source)} cannot be used as a regular expression: ${reason}`,
    };
  }
}

function groupsOf(pattern: RE2JS, text: string): string[] {
  const matcher = pattern.matcher(text);
  const found: string[] = [];
  while (found.length < MOST_MATCHES && matcher.find()) {
    const group = matcher.group(1);
    if (group !== null) found.push(group);
  }
  return found;
}
