'use client';

import { type RefObject, useEffect, useState } from 'react';

/** The width of an element in CSS pixels; null until it is measured, on the server and before the page is alive. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const take = (measured: number) => {
      if (measured > 0) setWidth(measured);
    };
    const observer = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0));
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
