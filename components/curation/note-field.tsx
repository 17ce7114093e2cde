'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Remark } from '@/lib/core/curation/prompt-curation';
import { whenAndWhy } from './decision-text';

type Props = { note: Remark | null; disabled: boolean; onSave: (text: string) => void };

/** The note of a prompt; an empty one takes it away. */
export function NoteField({ note, disabled, onSave }: Props) {
  const [text, setText] = useState(note?.text ?? '');
  const changed = text.trim() !== (note?.text ?? '');
  return (
    <form
      className="grid gap-1 text-xs"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) onSave(text.trim());
      }}
    >
      <div className="flex items-start gap-1.5">
        <textarea
          value={text}
          maxLength={10_000}
          rows={text.includes('\n') || text.length > 100 ? 3 : 1}
          onChange={({ target }) => setText(target.value)}
          aria-label="Note"
          placeholder="note"
          className="min-h-7 min-w-0 flex-1 rounded-md border border-line-strong/60 bg-panel px-2 py-1"
        />
        <Button size="small" type="submit" disabled={disabled || !changed}>
          Save note
        </Button>
      </div>
      {note ? <p className="text-muted">noted {whenAndWhy(note)}</p> : null}
    </form>
  );
}
