import { RE2JS } from 're2js';
import type { CompiledPattern } from '@/lib/core/verify/text-tools';
import type { Span } from '@/lib/core/verify/verdict';

const LONGEST_SOURCE = 1_000;
const MOST_MATCHES = 100_000;
/** Python's possessive quantifiers, which RE2 has not. */
const POSSESSIVE = /((?<!\\)[*+?}])\+/g;

/**
 * Returns a regular expression that takes time linear in the text, whatever its source, as RE2 does. Back references and
 * look-around are problems, as are sources beyond 1,000 characters and those that are not regular expressions.
 */
export function compilePattern(
  source: string,
  { keepsCase }: { keepsCase: boolean } = { keepsCase: false },
): CompiledPattern {
  if (source.length > LONGEST_SOURCE) {
    return {
      problem: `a regular expression of ${source.length} characters; at most ${LONGEST_SOURCE} are used`,
    };
  }
  try {
    const pattern = RE2JS.compile(
      source.replace(POSSESSIVE, '$1'),
      keepsCase ? 0 : RE2JS.CASE_INSENSITIVE,
    );
    return { find: (text) => findAll(pattern, text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: `${JSON.stringify(source)} cannot be used as a regular expression: ${reason}`,
    };
  }
}

function findAll(pattern: RE2JS, text: string): Span[] {
  const matcher = pattern.matcher(text);
  const spans: Span[] = [];
  while (spans.length < MOST_MATCHES && matcher.find()) {
    spans.push({ from: matcher.start(), to: matcher.end() });
  }
  return spans;
}
