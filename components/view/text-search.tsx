'use client';

import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useHotkeys } from '@/components/keys/use-hotkeys';

type Props = {
  text: string | null;
  /** Whether it searches prompts and responses, or narrows to prompts that contain the text. */
  by: 'search' | 'text';
  onSearch: (text: string) => void;
};

const WORDS = {
  search: { label: 'Search in prompts and responses', placeholder: 'Search  /' },
  text: { label: 'Prompt contains', placeholder: 'Prompt contains  /' },
};

const WAIT_MS = 350;

const SEARCH_HINT =
  'words, all of which occur · "a phrase" · prefix* · -excluded · in:prompt or in:response · /regular expression/i';

/** Search in the texts; it answers while one types. */
export function TextSearch({ text, by, onSearch }: Props) {
  const applied = text ?? '';
  const [draft, setDraft] = useState(applied);
  const [seen, setSeen] = useState(applied);
  const [sent, setSent] = useState(applied);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLInputElement>(null);
  useHotkeys({ '/': () => box.current?.focus() });
  if (applied !== seen) {
    setSeen(applied);
    if (applied !== sent) setDraft(applied);
  }
  const search = (value: string) => {
    clearTimeout(timer.current);
    if (value === applied) return;
    setSent(value);
    onSearch(value);
  };
  return (
    <form
      className="relative w-full min-w-40 sm:w-56"
      onSubmit={(event) => {
        event.preventDefault();
        search(draft);
      }}
    >
      <Search aria-hidden className="absolute top-1.5 left-2 size-4 text-muted" />
      <input
        ref={box}
        type="search"
        aria-label={WORDS[by].label}
        placeholder={WORDS[by].placeholder}
        title={by === 'search' ? SEARCH_HINT : undefined}
        value={draft}
        onChange={(event) => {
          const { value } = event.target;
          setDraft(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), WAIT_MS);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
        className="h-7 w-full rounded-md border border-line-strong/60 bg-panel pr-2 pl-8 placeholder:text-muted"
      />
    </form>
  );
}
