'use client';

import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type Props = {
  title: string;
  /** What is in the field at first. */
  name: string;
  action: string;
  busy: boolean;
  onName: (name: string) => void;
  onClose: () => void;
};

/** Asks for a name. */
export function NameDialog({ title, name, action, busy, onName, onClose }: Props) {
  const [draft, setDraft] = useState(name);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onName(draft);
        }}
      >
        <label className="grid min-w-48 flex-1 gap-1 text-muted text-xs">
          name
          <input
            autoFocus
            value={draft}
            maxLength={80}
            required
            autoComplete="off"
            onChange={({ target }) => setDraft(target.value)}
            className="h-8 rounded-md border border-line-strong/60 bg-panel px-2 text-ink text-sm"
          />
        </label>
        <Button type="submit" variant="primary" disabled={busy || draft.trim() === ''}>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
