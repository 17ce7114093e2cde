import { AppError } from '@/lib/core/errors/app-error';
import { type SynthPlan, synthesise } from '@/lib/core/synth/synthesise';
import { findInstruction } from '@/lib/core/verify/instruction-registry';
import type { SynthView } from '@/lib/core/views/synth-view';

const LOOKED_AT = 300;
const EXAMPLES = 4;

/** Returns what the first 300 prompts of a plan are like. A plan that cannot be met gives a problem, and does not throw. */
export function previewSynth(
  plan: SynthPlan,
): Pick<SynthView, 'of' | 'examples' | 'perType' | 'problem'> {
  const examples: SynthView['examples'] = [];
  const counts = new Map<string, number>(plan.types.map((id) => [id, 0]));
  let of = 0;
  let problem: string | null = null;
  try {
    for (const made of synthesise({ ...plan, n: Math.min(plan.n, LOOKED_AT) })) {
      const { prompt, difficulty, instruction_id_list: types } = made;
      if (of++ < EXAMPLES) examples.push({ prompt, difficulty, types });
      for (const id of types) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    problem = error.message;
  }
  const perType = [...counts]
    .map(([id, prompts]) => ({
      id,
      prompts,
      isApproximate: findInstruction(id)?.approximate ?? false,
    }))
    .sort((a, b) => b.prompts - a.prompts || (a.id < b.id ? -1 : 1));
  return { of, examples, perType, problem };
}
