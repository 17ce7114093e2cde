import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Band } from '@/lib/core/recipes/recipe';
import { NumberField } from './number-field';
import { RangeField } from './range-field';

type Props = { bands: readonly Band[]; onChange: (bands: readonly Band[]) => void };

/** Contrast and quality by weight: each prompt draws one of the bands for its difficulty and gives pairs of that band alone. */
export function BandEditor({ bands, onChange }: Props) {
  const put = (at: number, band: Band | null) =>
    onChange(bands.flatMap((old, i) => (i === at ? (band ? [band] : []) : [old])));
  const open = { from: null, to: null };
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2">
        {bands.map((band, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other identity than their place
          <li key={at} className="grid gap-1.5 rounded-md bg-sunken p-2">
            <div className="flex items-center justify-between">
              <NumberField
                label={`band ${at + 1}, weight`}
                value={band.weight}
                min={Number.MIN_VALUE}
                required
                onChange={(weight) => put(at, { ...band, weight: weight ?? 1 })}
              />
              <Button
                variant="quiet"
                size="icon"
                aria-label={`Remove band ${at + 1}`}
                onClick={() => put(at, null)}
              >
                <X aria-hidden className="size-4" />
              </Button>
            </div>
            <RangeField
              label="margin (contrast)"
              range={band.margin}
              onChange={(margin) => put(at, { ...band, margin })}
            />
            <RangeField
              label="chosen reward (quality)"
              range={band.chosen}
              onChange={(chosen) => put(at, { ...band, chosen })}
            />
            <RangeField
              label="for prompts of difficulty k, constraints"
              range={band.difficulty}
              onChange={(difficulty) => put(at, { ...band, difficulty })}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        variant="quiet"
        className="justify-self-start"
        onClick={() =>
          onChange([...bands, { margin: open, chosen: open, difficulty: open, weight: 1 }])
        }
      >
        + band
      </Button>
    </div>
  );
}
