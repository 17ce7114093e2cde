import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import { type Pairing, pairingLabel } from '@/lib/core/rewards/pairing';
import type { EffectStep } from '@/lib/core/views/effect-view';
import { marginLines, pairingAt, pointLines } from './prepare-effect';

/** A column of the table: what stands above it, what it means, and one text for each n. */
export type EffectColumn = { id: string; label: string; hint: string; texts: string[] };

/** Returns the columns of the table, counts first, then margins, what coincides, and where the picks lie. */
export function prepareEffectTable(steps: readonly EffectStep[], pairing: Pairing): EffectColumn[] {
  const counts = (id: 'prompts' | 'leftOut' | 'skipped', label: string, hint: string) => ({
    id,
    label,
    hint,
    texts: steps.map((step) => formatCount(step[id])),
  });
  const share = (
    id: string,
    label: string,
    hint: string,
    part: (step: EffectStep) => number | undefined,
  ) => ({
    id,
    label,
    hint,
    texts: steps.map((step) => formatShare(part(step) ?? 0, step.prompts - step.skipped)),
  });
  const lines = marginLines(steps, pairing);
  const margin = numberFormat(lines.flatMap((line) => line.values));
  const distinct = numberFormat(steps.map((step) => step.meanDistinct));
  const name = pairingLabel(pairing);
  const points = pointLines(steps, 'z');
  const zScore = numberFormat(points.flatMap((line) => line.values));
  return [
    counts('prompts', 'prompts', 'with at least n scored responses'),
    counts('leftOut', 'left out', 'with fewer than n scored responses'),
    counts('skipped', 'skipped', 'the n rewards drawn are all equal'),
    ...lines.map((line) => ({
      id: `margin-${line.id}`,
      label: line.label,
      hint: 'mean margin over usable prompts, in reward',
      texts: line.values.map(margin),
    })),
    share(
      'same',
      'μ−2σ is min',
      'prompts whose (max, μ−2σ) pair is the (max, min) pair, of those with points',
      (step) => pairingAt(step, { chosen: 'max', rejected: 'mu-2s' })?.sameAsExtremes,
    ),
    share(
      'collapsed',
      'collapsed',
      `${name} picks one response for both sides`,
      (step) => pairingAt(step, pairing)?.collapsed,
    ),
    share(
      'tied',
      'tied',
      `${name} picks two responses with one reward`,
      (step) => pairingAt(step, pairing)?.tied,
    ),
    {
      id: 'distinct',
      label: 'of 7 different',
      hint: 'different responses that the seven points pick, mean',
      texts: steps.map((step) => distinct(step.meanDistinct)),
    },
    ...points.map((line) => ({
      id: `z-${line.id}`,
      label: line.id === 'best' ? 'z, best of n rejects' : `z, ${line.label}`,
      hint: 'mean (reward − μ) / σ of the pick, μ and σ of the whole prompt',
      texts: line.values.map(zScore),
    })),
  ];
}
