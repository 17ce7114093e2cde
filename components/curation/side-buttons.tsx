'use client';

import { buttonClass } from '@/components/ui/button-class';
import { type Side, useCurationScope } from './curation-scope';

type Props = { index: number; role: Side | null };

/** Sets a response as a side of the prompt's pair. */
export function SideButtons({ index, role }: Props) {
  const { busy, half, setSide } = useCurationScope();
  const sides: Side[] = ['chosen', 'rejected'];
  return sides
    .filter((side) => side !== role)
    .map((side) => (
      <button
        key={side}
        type="button"
        disabled={busy}
        aria-pressed={half?.side === side && half.index === index}
        aria-label={`Set response #${index} as ${side}`}
        className={buttonClass({ variant: 'quiet', size: 'small' }, 'h-6 aria-pressed:bg-sunken')}
        onClick={() => setSide(side, index)}
      >
        set as {side}
      </button>
    ));
}
