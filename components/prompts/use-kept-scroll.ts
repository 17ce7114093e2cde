'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';

type Kept = { query: string; top: number; active: number };

const KEY = 'sweetspot-prompts-scroll';

/** Brings the table back to where it was left, as long as it shows the same prompts. */
export function useKeptScroll(
  scroller: RefObject<HTMLDivElement | null>,
  query: string,
  active: number,
  setActive: (index: number) => void,
): void {
  const restore = useEffectEvent(() => {
    const kept = readKept();
    if (!kept || kept.query !== query || !scroller.current) return;
    scroller.current.scrollTop = kept.top;
    setActive(kept.active);
  });
  const keep = useEffectEvent((top: number) => writeKept({ query, top, active }));
  useEffect(() => {
    restore();
    const node = scroller.current;
    if (!node) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep(node.scrollTop), 100);
    };
    const onLeave = () => keep(node.scrollTop);
    node.addEventListener('scroll', onScroll, { passive: true });
    node.addEventListener('click', onLeave, { capture: true });
    node.addEventListener('keydown', onLeave);
    return () => {
      clearTimeout(timer);
      node.removeEventListener('scroll', onScroll);
      node.removeEventListener('click', onLeave, { capture: true });
      node.removeEventListener('keydown', onLeave);
    };
  }, [scroller]);
}

function readKept(): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function writeKept(kept: Kept): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage is forbidden: the table starts at its top.
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { query, top, active } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof query === 'string' && typeof top === 'number' && typeof active === 'number';
}
