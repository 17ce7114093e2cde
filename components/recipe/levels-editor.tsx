import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Levels } from '@/lib/core/recipes/recipe';
import { NumberField } from './number-field';

type Props = { levels: readonly Levels[]; onChange: (levels: readonly Levels[]) => void };

/** The rewards that both sides of a pair are to have exactly, a line for each kind of pair. */
export function LevelsEditor({ levels, onChange }: Props) {
  const put = (at: number, changed: Levels) => {
    if (changed.chosen > changed.rejected) onChange(levels.with(at, changed));
  };
  return (
    <div className="grid gap-1.5">
      <p className="text-muted">
        For a reward that counts the constraints a response satisfies: each side has exactly the
        count given.
      </p>
      {levels.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: levels have no other identity than their place
        <span key={at} className="flex items-center gap-x-2 sm:gap-x-3">
          <NumberField
            label="chosen"
            value={one.chosen}
            required
            onChange={(chosen) => put(at, { ...one, chosen: chosen ?? one.chosen })}
          />
          <NumberField
            label="rejected"
            value={one.rejected}
            required
            onChange={(rejected) => put(at, { ...one, rejected: rejected ?? one.rejected })}
          />
          {levels.length > 1 ? (
            <Button
              variant="quiet"
              size="icon"
              aria-label={`Remove levels ${at + 1}`}
              onClick={() => onChange(levels.filter((_, i) => i !== at))}
            >
              <X aria-hidden className="size-3.5" />
            </Button>
          ) : null}
        </span>
      ))}
      <Button
        size="small"
        variant="quiet"
        className="justify-self-start"
        onClick={() => onChange([...levels, levels.at(-1) ?? { chosen: 1, rejected: 0 }])}
      >
        + levels
      </Button>
    </div>
  );
}
