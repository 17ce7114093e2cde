import type { Constraint } from '@/lib/core/verify/instruction';
import { isBlank } from '@/lib/core/verify/text/python-text';
import type { TextTools } from '@/lib/core/verify/text-tools';
import { verifyResponse } from '@/lib/core/verify/verify-response';
import { VERIFIED } from './verified-reward';

/**
 * Returns the rewards of a response under its prompt's constraints: `verified`, how many it satisfies (arXiv 2412.15282, section
 * 3.2), and one of each constraint's id, 1 or 0; where an id stands several times, the share of them, from 0 to 1.
 */
export function verifiedRewards(
  response: string,
  constraints: readonly Constraint[],
  isLoose: boolean,
  tools: TextTools,
): Record<string, number> {
  const passed = passedOf(response, constraints, isLoose, tools);
  const byId = new Map<string, boolean[]>();
  for (const [at, { instruction }] of constraints.entries()) {
    const known = byId.get(instruction.id);
    if (known) known.push(passed[at] ?? false);
    else byId.set(instruction.id, [passed[at] ?? false]);
  }
  const rewards: Record<string, number> = { [VERIFIED]: passed.filter(Boolean).length };
  for (const [id, own] of byId) rewards[id] = own.filter(Boolean).length / own.length;
  return rewards;
}

function passedOf(
  response: string,
  constraints: readonly Constraint[],
  isLoose: boolean,
  tools: TextTools,
): boolean[] {
  if (isLoose) return verifyResponse(response, constraints, tools).map(({ loose }) => loose);
  if (isBlank(response)) return constraints.map(() => false);
  return constraints.map((constraint) => constraint.check(response, tools).passed);
}
