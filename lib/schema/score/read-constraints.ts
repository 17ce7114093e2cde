import * as z from 'zod';
import { bindConstraints } from '@/lib/core/score/bind-constraints';
import type { Constraint } from '@/lib/core/verify/instruction';

const namesSchema = z.array(z.string()).min(1);
const parametersSchema = z.array(z.record(z.string(), z.unknown()).nullable());

/** The constraints of a prompt ready to be checked, or what is wrong with them. */
export type ReadConstraints =
  | { constraints: Constraint[]; problem?: undefined }
  | { constraints?: undefined; problem: string };

/**
 * Returns the constraints that a prompt's metadata carry under IFEval's names, `instruction_id_list` and `kwargs`: null where
 * there is neither, a problem where they, or one of them, cannot be used.
 */
export function readConstraints(meta: Readonly<Record<string, unknown>>): ReadConstraints | null {
  const { instruction_id_list: list, kwargs } = meta;
  if ((list ?? null) === null && (kwargs ?? null) === null) return null;
  const ids = namesSchema.safeParse(list);
  if (!ids.success)
    return { problem: 'instruction_id_list: expected a list of at least one instruction id' };
  const parameters = parametersSchema.safeParse(kwargs);
  if (!parameters.success) return { problem: 'kwargs: expected a list of objects' };
  const { length } = parameters.data;
  if (ids.data.length !== length) {
    return {
      problem: `instruction_id_list has ${ids.data.length} ids, kwargs has ${length} objects; expected as many`,
    };
  }
  return bindConstraints(ids.data.map((id, at) => ({ id, parameters: parameters.data[at] ?? {} })));
}
