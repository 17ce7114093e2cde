'use client';

import { Command } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent, useState } from 'react';
import type { DatasetLink } from '@/components/shell/dataset-link';
import { Button } from '@/components/ui/button';

const loadDialog = () => import('./palette-dialog').then((module) => module.PaletteDialog);
const PaletteDialog = dynamic(loadDialog, { ssr: false });
/** By then the page itself stands. */
const LOAD_AFTER_MS = 1500;

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
    // Fetched ahead: what is typed right after Ctrl and k is for its field.
    const timer = setTimeout(() => void loadDialog(), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
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
