'use client';

import { ArrowLeftRight, Ban, Redo2, RotateCcw, Undo2 } from 'lucide-react';
import { useHotkeys } from '@/components/keys/use-hotkeys';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { PromptCurationView } from '@/lib/core/views/prompt-view';
import { useCurationScope } from './curation-scope';
import { overrideLabel, whenAndWhy } from './decision-text';
import { NoteField } from './note-field';
import { TagField } from './tag-field';

type Props = { curation: PromptCurationView; hasPair: boolean };

/** What people decided about this prompt, and what can be decided. */
export function CurationPanel({ curation, hasPair }: Props) {
  const { override, tags, note, conflict, undo, redo } = curation;
  const { busy, reason, setReason, act, step } = useCurationScope();
  const canSwap = hasPair || override?.action === 'swap';
  const actions = {
    swap: () => canSwap && act({ kind: 'swap' }, 'sides swapped'),
    exclude: () => act({ kind: 'exclude' }, 'excluded'),
    automatic: () => override && act({ kind: 'automatic' }, 'back to the automatic pair'),
    undo: () => undo && step('undo'),
    redo: () => redo && step('redo'),
  };
  useHotkeys({
    s: actions.swap,
    x: actions.exclude,
    a: actions.automatic,
    u: actions.undo,
    U: actions.redo,
  });
  return (
    <div className="mt-3 grid gap-2 border-line border-t pt-3">
      {override ? (
        <Notice tone={conflict === null ? 'info' : 'warn'}>
          <strong className="inline-block font-medium first-letter:uppercase">
            {overrideLabel(override.action)}
          </strong>
          , {whenAndWhy(override)}
          {conflict === null ? '' : `. It does not fit here: ${conflict}.`}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="small" disabled={busy || !canSwap} onClick={actions.swap} title="Swap (s)">
          <ArrowLeftRight aria-hidden className="size-3.5" />
          Swap
        </Button>
        <Button
          size="small"
          disabled={busy || override?.action === 'exclude'}
          onClick={actions.exclude}
          title="Exclude this prompt (x)"
        >
          <Ban aria-hidden className="size-3.5" />
          Exclude
        </Button>
        <Button
          size="small"
          disabled={busy || !override}
          onClick={actions.automatic}
          title="Back to the automatic pair (a)"
        >
          <RotateCcw aria-hidden className="size-3.5" />
          Automatic
        </Button>
        <input
          value={reason}
          maxLength={2000}
          onChange={({ target }) => setReason(target.value)}
          aria-label="Reason for what you decide next"
          placeholder="reason (optional), kept with the next decision"
          className="h-7 min-w-40 flex-1 rounded-md border border-line-strong/60 bg-panel px-2 text-xs"
        />
        <Button
          variant="quiet"
          size="icon"
          aria-label="Undo the last decision in this dataset"
          title="Undo the last decision in this dataset (u)"
          disabled={busy || !undo}
          onClick={actions.undo}
        >
          <Undo2 aria-hidden className="size-4" />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label="Redo what was undone last"
          title="Redo what was undone last (Shift u)"
          disabled={busy || !redo}
          onClick={actions.redo}
        >
          <Redo2 aria-hidden className="size-4" />
        </Button>
      </div>
      <TagField
        tags={tags}
        disabled={busy}
        onAdd={(tag) => act({ kind: 'tag', tag }, `tagged “${tag}”`)}
        onRemove={(tag) => act({ kind: 'untag', tag }, `tag “${tag}” taken off`)}
      />
      <NoteField
        key={note?.at ?? ''}
        note={note}
        disabled={busy}
        onSave={(text) =>
          act({ kind: 'note', note: text }, text === '' ? 'note taken off' : 'note kept')
        }
      />
    </div>
  );
}
