'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Remark } from '@/lib/core/curation/prompt-curation';
import { whenAndWhy } from './decision-text';

type Props = {
  tags: readonly Remark[];
  disabled: boolean;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
};

/** The tags of a prompt, and a field for another. */
export function TagField({ tags, disabled, onAdd, onRemove }: Props) {
  const [text, setText] = useState('');
  return (
    <form
      className="flex flex-wrap items-center gap-1.5 text-xs"
      onSubmit={(event) => {
        event.preventDefault();
        const tag = text.trim();
        if (tag === '') return;
        onAdd(tag);
        setText('');
      }}
    >
      <ul className="contents" aria-label="Tags">
        {tags.map((tag) => (
          <li
            key={tag.text}
            title={whenAndWhy(tag)}
            className="inline-flex h-7 items-center rounded-md border border-line-strong/60 bg-sunken pl-2"
          >
            <span className="break-all">{tag.text}</span>
            <button
              type="button"
              disabled={disabled}
              aria-label={`Take the tag ${tag.text} off`}
              onClick={() => onRemove(tag.text)}
              className="ml-1 rounded-r-md p-1.5 text-muted hover:text-ink"
            >
              <X aria-hidden className="size-3" />
            </button>
          </li>
        ))}
      </ul>
      <input
        value={text}
        maxLength={60}
        onChange={({ target }) => setText(target.value)}
        aria-label="New tag"
        placeholder="tag"
        className="h-7 w-36 rounded-md border border-line-strong/60 bg-panel px-2"
      />
      <Button size="small" type="submit" disabled={disabled || text.trim() === ''}>
        Add tag
      </Button>
    </form>
  );
}
