import type { Constraint } from './instruction';
import { looseVariants } from './loose-variants';
import { isBlank } from './text/python-text';
import type { TextTools } from './text-tools';
import { type Verdict, verdict } from './verdict';

/** What came of one constraint: strictly, and whether one of the loose variants satisfies it. */
export type ConstraintVerdict = { strict: Verdict; loose: boolean };

/**
 * Returns whether a response satisfies each of some constraints, strictly and loosely (IFEval, arXiv 2311.07911, section 2.2). A
 * blank response satisfies none. Cost: up to eight times that of the checks where a constraint is not satisfied.
 */
export function verifyResponse(
  response: string,
  constraints: readonly Constraint[],
  tools: TextTools,
): ConstraintVerdict[] {
  if (isBlank(response)) {
    return constraints.map(() => ({
      strict: verdict(false, 'the response is blank'),
      loose: false,
    }));
  }
  let variants: string[] | null = null;
  return constraints.map((constraint) => {
    const strict = constraint.check(response, tools);
    if (strict.passed) return { strict, loose: true };
    variants ??= looseVariants(response).filter((variant) => !isBlank(variant));
    const loose = variants.some(
      (variant) => variant !== response && constraint.check(variant, tools).passed,
    );
    return { strict, loose };
  });
}
