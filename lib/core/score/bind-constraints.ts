import type { Constraint } from '@/lib/core/verify/instruction';
import { findInstruction } from '@/lib/core/verify/instruction-registry';

/** A constraint as data name it: an instruction's id with its parameters, of which null stands for none. */
type NamedConstraint = { id: string; parameters: Readonly<Record<string, unknown>> };

/** Returns the constraints ready to be checked, or what is wrong with the first of them that cannot be used. */
export function bindConstraints(
  named: readonly NamedConstraint[],
): { constraints: Constraint[]; problem?: undefined } | { problem: string } {
  const constraints: Constraint[] = [];
  for (const { id, parameters } of named) {
    const bound = findInstruction(id)?.bind(parameters);
    if (!bound)
      return { problem: `the instruction ${JSON.stringify(id.slice(0, 80))} is not known` };
    if ('problem' in bound) return bound;
    constraints.push(bound);
  }
  return { constraints };
}
