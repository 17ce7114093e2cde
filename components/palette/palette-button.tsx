'use client';

import { Command } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useState } from 'react';
import type { DatasetLink } from '@/components/shell/dataset-link';
import { Button } from '@/components/ui/button';

/** Loaded when it is first asked for. */
const PaletteDialog = dynamic(
  () => import('./palette-dialog').then((module) => module.PaletteDialog),
  { ssr: false },
);

type Props = { datasets: readonly DatasetLink[]; current: string | null };

/** Opens the palette; also by Ctrl or Cmd and k, wherever the focus is. */
export function PaletteButton({ datasets, current }: Props) {
  const [open, setOpen] = useState<boolean | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    setOpen(!open);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Go to or do"
        title="Go to or do (Ctrl or ⌘ k)"
        onClick={() => setOpen(true)}
        className="hidden sm:inline-flex"
      >
        <Command aria-hidden className="size-4" />
      </Button>
      {open === null ? null : (
        <PaletteDialog open={open} onOpenChange={setOpen} datasets={datasets} current={current} />
      )}
    </>
  );
}
