import type { StepLine, StepPlace } from '@/components/charts/prepare-step-lines';
import { findPairing, type Pairing, pairingIndex, pairingLabel } from '@/lib/core/rewards/pairing';
import { POINT_LABELS, REWARD_POINTS, type RewardPoint } from '@/lib/core/rewards/reward-point';
import type { EffectPairing, EffectStep } from '@/lib/core/views/effect-view';

/** The axis on which the points are shown. */
export type PointAxis = 'z' | 'reward';

type LineLook = Pick<StepLine, 'colour' | 'dash'>;

const LOOKS = {
  extremes: { colour: 'var(--muted)' },
  sweet: { colour: 'var(--bar-active)' },
  best: { colour: 'var(--ink)', dash: '6 3' },
  current: { colour: 'var(--bar)', dash: '2 3' },
} satisfies Record<string, LineLook>;

const POINT_COLOURS: Record<RewardPoint, string> = {
  min: 'var(--point-min)',
  'mu-2s': 'var(--point-mu-2s)',
  'mu-s': 'var(--point-mu-s)',
  mu: 'var(--point-mu)',
  'mu+s': 'var(--point-mu-plus-s)',
  'mu+2s': 'var(--point-mu-plus-2s)',
  max: 'var(--point-max)',
};

/** Returns the steps of the charts: n and how many prompts have that many scored responses. */
export function effectPlaces(steps: readonly EffectStep[]): StepPlace[] {
  return steps.map((step) => ({ text: String(step.n), count: step.prompts }));
}

/** Returns the step's numbers of a pairing. */
export function pairingAt(step: EffectStep, pairing: Pick<Pairing, 'chosen' | 'rejected'>) {
  const found = findPairing(pairing.chosen, pairing.rejected);
  const numbers: EffectPairing | undefined = found ? step.pairings[pairingIndex(found)] : undefined;
  return numbers;
}

/** Returns the pairing where it is another than (max, min) and (max, μ−2σ), which every chart shows anyway. */
function otherPairing(pairing: Pairing): Pairing | null {
  const isShown =
    pairing.chosen === 'max' && (pairing.rejected === 'min' || pairing.rejected === 'mu-2s');
  return isShown ? null : pairing;
}

/** Returns the mean margin of each n: of (max, min), (max, μ−2σ), best of n, and the current pairing if it is another. */
export function marginLines(steps: readonly EffectStep[], pairing: Pairing): StepLine[] {
  const margins = (id: string, of: Pick<Pairing, 'chosen' | 'rejected'>, look: LineLook) => ({
    id,
    label: pairingLabel(of),
    ...look,
    values: steps.map((step) => pairingAt(step, of)?.meanMargin ?? null),
  });
  const other = otherPairing(pairing);
  return [
    margins('extremes', { chosen: 'max', rejected: 'min' }, LOOKS.extremes),
    margins('sweet', { chosen: 'max', rejected: 'mu-2s' }, LOOKS.sweet),
    {
      id: 'best',
      label: 'best of n',
      ...LOOKS.best,
      values: steps.map((step) => step.bestOfN.meanMargin),
    },
    ...(other ? [margins('current', other, LOOKS.current)] : []),
  ];
}

/** Returns where the points lie at each n, highest first, and the response that best of n rejects. */
export function pointLines(steps: readonly EffectStep[], axis: PointAxis): StepLine[] {
  const lines = REWARD_POINTS.map(
    (point, i): StepLine => ({
      id: point,
      label: POINT_LABELS[point],
      colour: POINT_COLOURS[point],
      values: steps.map(({ points }) => {
        const at = points[i];
        return (axis === 'z' ? at?.meanZ : at?.meanReward) ?? null;
      }),
    }),
  );
  return [
    ...lines.toReversed(),
    {
      id: 'best',
      label: 'best of n rejects',
      ...LOOKS.best,
      values: steps.map(({ bestOfN }) =>
        axis === 'z' ? bestOfN.meanRejectedZ : bestOfN.meanRejectedReward,
      ),
    },
  ];
}

/** Returns what the names of the coincidence lines mean. */
export function coincidenceNote(pairing: Pairing): string {
  const other = otherPairing(pairing);
  return [
    'μ−2σ is min: (max, μ−2σ) and (max, min) are one pair',
    'best of n as min: best of n is that pair too',
    '7 different: no two points pick one response',
    ...(other ? [`no ${pairingLabel(other)}: it is collapsed or tied`] : []),
  ].join(' · ');
}

/** Returns how often things coincide at each n, as shares of the prompts with points. */
export function coincidenceLines(steps: readonly EffectStep[], pairing: Pairing): StepLine[] {
  const shares = (count: (step: EffectStep) => number | undefined) =>
    steps.map((step) => {
      const whole = step.prompts - step.skipped;
      return whole === 0 ? null : (count(step) ?? 0) / whole;
    });
  const other = otherPairing(pairing);
  return [
    {
      id: 'sweet',
      label: 'μ−2σ is min',
      ...LOOKS.sweet,
      values: shares(
        (step) => pairingAt(step, { chosen: 'max', rejected: 'mu-2s' })?.sameAsExtremes,
      ),
    },
    {
      id: 'best',
      label: 'best of n as min',
      ...LOOKS.best,
      values: shares((step) => step.bestOfN.sameAsExtremes),
    },
    {
      id: 'distinct',
      label: '7 different',
      ...LOOKS.extremes,
      values: shares((step) => step.allDistinct),
    },
    ...(other
      ? [
          {
            id: 'current',
            label: `no ${pairingLabel(other)}`,
            ...LOOKS.current,
            values: shares((step) => {
              const cell = pairingAt(step, other);
              return cell && cell.collapsed + cell.tied;
            }),
          },
        ]
      : []),
  ];
}
