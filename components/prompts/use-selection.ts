'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { messageOf } from '@/components/api/fetch-json';
import { notifyFailed } from '@/components/ui/notify';
import { MOST_NAMED_PROMPTS } from '@/lib/core/curation/most-named-prompts';
import { isRecord } from '@/lib/core/guards/is-record';
import { NOTHING, type Selection, tooManyText, withIds } from './selection';

const KEY = 'sweetspot-selection';

/** Reads the ids of the prompts at the positions from `first` to `last`, in the table's order. */
export type ReadIds = (first: number, last: number) => Promise<readonly string[]>;

/**
 * What is selected in the table as long as `key` stays the same; this tab keeps it while one reads a prompt and comes
 * back. `shown` is the number of prompts that match, `readIds` reads those that the table has not loaded.
 */
export function useSelection(key: string, shown: number, readIds: ReadIds) {
  const [held, setHeld] = useState({ key, selection: NOTHING });
  const latest = useRef(held);
  const [anchor, setAnchor] = useState<number | null>(null);
  const take = useEffectEvent((selection: Selection) => {
    latest.current = { key, selection };
    setHeld(latest.current);
  });
  useEffect(() => {
    setAnchor(null);
    take(readKept(key) ?? NOTHING);
  }, [key]);
  const selection = held.key === key ? held.selection : NOTHING;
  const select = (next: Selection) => {
    latest.current = { key, selection: next };
    setHeld(latest.current);
    writeKept(key, next);
  };
  /** Changes what is selected by then; too much of it is said. */
  const change = (ids: readonly string[], selected: boolean, from = latest.current.selection) => {
    const next = withIds(from, ids, selected);
    if (next.ids.size > MOST_NAMED_PROMPTS) void notifyFailed(tooManyText(next.ids.size));
    else select(next);
  };
  /** Does something with the ids of some positions; a range that is too long, or cannot be read, is said. */
  const withRange = async (first: number, last: number, work: (ids: readonly string[]) => void) => {
    const count = last - first + 1;
    if (count > MOST_NAMED_PROMPTS) return notifyFailed(tooManyText(count));
    try {
      work(await readIds(first, last));
    } catch (error) {
      void notifyFailed(messageOf(error));
    }
  };
  const toggleOne = (index: number) =>
    withRange(index, index, ([id]) => {
      const { all, ids } = latest.current.selection;
      if (id === undefined) return;
      if (!all) return change([id], !ids.has(id));
      void withRange(0, shown - 1, (every) =>
        change([id], false, { all: false, ids: new Set(every) }),
      );
    });
  return {
    selection,
    clear: () => {
      setAnchor(null);
      select(NOTHING);
    },
    selectAll: () => select({ all: true, ids: new Set() }),
    /** Selects the prompts of some positions, or clears them. */
    toggleRange: (first: number, last: number, selected: boolean) =>
      void withRange(first, last, (ids) => change(ids, selected)),
    /** Selects a prompt or clears it; with `range`, selects all from the last one that was so changed. */
    toggle: (index: number, range: boolean) => {
      setAnchor(index);
      if (!range || anchor === null || selection.all) return void toggleOne(index);
      const [first, last] = anchor < index ? [anchor, index] : [index, anchor];
      void withRange(first, last, (ids) => change(ids, true));
    },
  };
}

function readKept(key: string): Selection | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (!isRecord(found) || found.key !== key || !isTextList(found.ids)) return null;
    return { all: found.all === true, ids: new Set(found.ids) };
  } catch {
    return null;
  }
}

function writeKept(key: string, { all, ids }: Selection): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ key, all, ids: [...ids] }));
  } catch {
    // Storage is forbidden or full: the selection lasts as long as the table.
  }
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
