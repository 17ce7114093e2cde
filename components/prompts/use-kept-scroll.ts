'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { readKeptPlace, topWithRow, writeKeptPlace } from './kept-place';

/**
 * Brings the table back to where it was left, as long as it shows the same prompts, or to the prompt that one walked to
 * since. `table` names what it shows, `row` is the height of a row in pixels.
 */
export function useKeptScroll(
  scroller: RefObject<HTMLDivElement | null>,
  table: string,
  active: number,
  row: number,
  onRestore: (index: number, walked: boolean) => void,
): void {
  const restore = useEffectEvent(() => {
    const kept = readKeptPlace(table);
    if (!kept || !scroller.current) return;
    const { top, walked } = kept;
    const height = scroller.current.clientHeight;
    scroller.current.scrollTop = walked ? topWithRow(top, kept.active, row, height) : top;
    onRestore(kept.active, walked);
  });
  const keep = useEffectEvent((top: number) =>
    writeKeptPlace({ table, top, active, walked: false }),
  );
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
