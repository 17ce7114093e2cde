'use client';

import { Keyboard } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useHotkeys } from './use-hotkeys';

/** Loaded when it is first asked for. */
const HelpDialog = dynamic(() => import('./help-dialog').then((module) => module.HelpDialog), {
  ssr: false,
});

export function HelpButton() {
  const [open, setOpen] = useState<boolean | null>(null);
  useHotkeys({ '?': () => setOpen(true) });
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => setOpen(true)}
      >
        <Keyboard aria-hidden className="size-4" />
      </Button>
      {open === null ? null : <HelpDialog open={open} onOpenChange={setOpen} />}
    </>
  );
}
