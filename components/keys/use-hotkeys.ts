'use client';

import { useEffect, useEffectEvent } from 'react';

/** Keys by `KeyboardEvent.key`, each with what it does. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

/** Listens for single keys on the whole page, except while somebody types or a dialog is open that they are not `inside`. */
export function useHotkeys(hotkeys: Hotkeys, inside: 'page' | 'dialog' = 'page'): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = hotkeys[event.key];
    if (!action || isBusy(event, inside)) return;
    event.preventDefault();
    action(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isBusy(event: KeyboardEvent, inside: 'page' | 'dialog'): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const above = inside === 'page' ? '[role="dialog"], [role="menu"]' : '[role="menu"]';
  if (document.querySelector(above)) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
