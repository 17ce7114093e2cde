import type { Relation } from '@/lib/core/verify/parameter-kind';
import { type Span, type Verdict, verdict } from '@/lib/core/verify/verdict';

/** Returns whether a count stands in a relation to a number. */
export function compareCount(
  found: number,
  relation: Relation,
  wanted: number,
  what: string,
  spans: readonly Span[] = [],
): Verdict {
  const passed = relation === 'less than' ? found < wanted : found >= wanted;
  return verdict(passed, `${found} ${what}; wanted ${relation} ${wanted}`, spans);
}

/** Returns whether a count is the one that is wanted. */
export function exactCount(
  found: number,
  wanted: number,
  what: string,
  spans: readonly Span[] = [],
): Verdict {
  return verdict(found === wanted, `${found} ${what}; wanted exactly ${wanted}`, spans);
}
