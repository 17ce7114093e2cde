'use client';

import { Dices } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { nextSeed } from './next-seed';
import { useViewQuery } from './use-view-query';

type Props = {
  seed: string;
  /** The seed that the address need not name. */
  usual: string;
};

/** The seed of the draws: typed and sent with Enter, or the next one by a button. */
export function SeedForm({ seed, usual }: Props) {
  const { navigate, pending } = useViewQuery();
  const [draft, setDraft] = useState(seed);
  const [seen, setSeen] = useState(seed);
  if (seen !== seed) {
    setSeen(seed);
    setDraft(seed);
  }
  const take = (next: string) => {
    if (next !== seed && next !== '') navigate({ seed: next === usual ? null : next });
  };
  return (
    <form
      aria-busy={pending}
      className="flex items-center gap-1.5 text-xs"
      onSubmit={(event) => {
        event.preventDefault();
        take(draft.trim());
      }}
    >
      <label className="flex items-center gap-1.5 text-muted">
        seed
        <input
          value={draft}
          maxLength={64}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => take(draft.trim())}
          className="h-7 w-20 rounded-md border border-line-strong/60 bg-panel px-2 text-ink"
        />
      </label>
      <Button size="small" onClick={() => take(nextSeed(seed))}>
        <Dices aria-hidden className="size-3.5" />
        Draw again
      </Button>
    </form>
  );
}
