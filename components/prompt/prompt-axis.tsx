'use client';

import type { Marker } from '@/components/charts/prepare-markers';
import type { AxisDot } from '@/components/charts/prepare-reward-axis';
import { RewardAxisFigure } from '@/components/charts/reward-axis-figure';
import { POINT_LABELS } from '@/lib/core/rewards/reward-point';

type Props = { title: string; note: string; label: string; dots: AxisDot[]; markers: Marker[] };

/** The reward axis of a prompt; taking a dot goes to its response. */
export function PromptAxis({ title, note, label, dots, markers }: Props) {
  return (
    <RewardAxisFigure
      title={title}
      note={note}
      label={label}
      dots={dots}
      markers={markers}
      pointLabels={POINT_LABELS}
      onTake={(index) => {
        const response = document.getElementById(`response-${index}`);
        response?.scrollIntoView({ block: 'center' });
        response?.focus({ preventScroll: true });
      }}
    />
  );
}
