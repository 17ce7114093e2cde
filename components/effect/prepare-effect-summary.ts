import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import type { EffectOfN, EffectStep } from '@/lib/core/views/effect-view';
import { pairingAt } from './prepare-effect';

/** What the page says before its charts. `warns` where most pairs are one dataset under two names. */
export type EffectSummary = { coincidence: string; margins: string; warns: boolean };

/** Returns over which prompts an analysis went, such as `over 5,000 of 60,000 prompts drawn by seed 1`. */
export function overPrompts({ drawn, seed }: Pick<EffectOfN, 'drawn' | 'seed'>): string {
  return drawn.prompts === drawn.of
    ? `over all ${countOf(drawn.of, 'prompt')} shown`
    : `over ${formatCount(drawn.prompts)} of ${formatCount(drawn.of)} prompts drawn by seed ${seed}`;
}

/** Returns the largest n that at least half of the prompts have, or the smallest there is. */
export function mainStep({ drawn, steps }: EffectOfN): EffectStep | undefined {
  return steps.findLast((step) => 2 * step.prompts >= drawn.prompts) ?? steps[0];
}

/** Returns what happens between the smallest n and the largest that half of the prompts have; null without any n. */
export function prepareEffectSummary(effect: EffectOfN): EffectSummary | null {
  const [first] = effect.steps;
  const last = mainStep(effect);
  if (!first || !last) return null;
  const same = sharesOfSame(last);
  const isOne = same.whole > 0 && same.part === same.whole;
  const ends = first === last ? [last] : [first, last];
  const said = `(max, μ−2σ) is the (max, min) pair for ${ends.map(sameAt).join(', ')}`;
  return {
    coincidence: isOne ? `${said}: they are one dataset.` : `${said}.`,
    margins: marginsBetween(first, last),
    warns: same.part * 2 > same.whole,
  };
}

function sharesOfSame(step: EffectStep) {
  const sweet = pairingAt(step, { chosen: 'max', rejected: 'mu-2s' });
  return { part: sweet?.sameAsExtremes ?? 0, whole: step.prompts - step.skipped };
}

function sameAt(step: EffectStep): string {
  const { part, whole } = sharesOfSame(step);
  return `${shareOf(part, whole)} at ${unbroken(`n = ${formatCount(step.n)}`)}`;
}

function shareOf(part: number, whole: number): string {
  if (whole === 0) return 'no prompt';
  if (part < whole) return `${formatShare(part, whole)} of ${countOf(whole, 'prompt')}`;
  return whole === 1 ? 'the one prompt' : `all ${countOf(whole, 'prompt')}`;
}

function marginsBetween(first: EffectStep, last: EffectStep): string {
  const rows = [
    { name: 'max ▸ min', of: (step: EffectStep) => marginAt(step, 'min') },
    { name: 'max ▸ μ−2σ', of: (step: EffectStep) => marginAt(step, 'mu-2s') },
    { name: 'best of n', of: (step: EffectStep) => step.bestOfN.meanMargin },
  ];
  const format = numberFormat(rows.flatMap(({ of }) => [of(first), of(last)]));
  const said = rows.map(({ name, of }) =>
    first === last
      ? unbroken(`${name} ${format(of(last))}`)
      : unbroken(`${name} ${format(of(first))} → ${format(of(last))}`),
  );
  const span = first === last ? `n = ${first.n}` : `n = ${first.n} → ${last.n}`;
  return `Mean margin at ${unbroken(span)}: ${said.join(', ')}.`;
}

/** Keeps a text on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function marginAt(step: EffectStep, rejected: 'min' | 'mu-2s'): number | null {
  return pairingAt(step, { chosen: 'max', rejected })?.meanMargin ?? null;
}
