import { EffectTally } from '@/lib/core/effect/effect-tally';
import { sampleSizes } from '@/lib/core/effect/sample-sizes';
import type { EffectOfN, EffectView } from '@/lib/core/views/effect-view';
import type { ParsedView } from '@/lib/schema/views/view-params';
import type { ServiceContext } from './service-context';
import { drawPrompts } from './views/draw-prompts';
import { type OpenView, openView } from './views/open-view';
import { walkVectors } from './views/walk-vectors';

/** The most prompts that are drawn from anew for each n: more would keep a page waiting. */
const EFFECT_PROMPTS = 5_000;

/**
 * Returns what the prompts shown would have given with n = 5, 10, 20, … of their scored responses each, drawn by
 * `seed`. Reads rewards only, of at most `EFFECT_PROMPTS` prompts, which the same seed draws; the last results are kept.
 */
export async function readEffectOfN(
  context: ServiceContext,
  parsed: ParsedView,
  seed: string,
): Promise<EffectView> {
  const opened = await openView(context, parsed);
  const effect = await context.frames.effects.get(JSON.stringify([opened.key, seed]), () =>
    resample(context, opened, seed),
  );
  return { header: opened.header, effect };
}

async function resample(
  { database }: ServiceContext,
  { dataset, reward, frame, shown }: OpenView,
  seed: string,
): Promise<EffectOfN> {
  const { ordinals, drawn } = drawPrompts(shown, seed, EFFECT_PROMPTS);
  const sizes = sampleSizes(ordinals.map((ordinal) => frame.scored[ordinal] ?? 0));
  const tally = new EffectTally(sizes, seed, frame.sigma);
  for await (const page of walkVectors(database, dataset.id, [reward.field], ordinals)) {
    for (const { promptId, vectors } of page) tally.add(promptId, vectors[0] ?? new Float64Array());
  }
  return { seed, drawn, steps: tally.steps() };
}
