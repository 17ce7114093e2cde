'use client';

import { useState } from 'react';
import { type ColumnWidths, parseWidths, WIDTHS_COOKIE } from './column-widths';
import type { ColumnId } from './columns';

const KEPT_SECONDS = 365 * 24 * 60 * 60;

/** The widths of the columns, as the server drew them at first, and a way to change one; null is the usual width. They hold for every dataset of this browser. */
export function useColumnWidths(drawn: ColumnWidths) {
  const [widths, setWidths] = useState(() => (typeof document === 'undefined' ? drawn : read()));
  const setWidth = (id: ColumnId, width: number | null, keep: boolean) => {
    const { [id]: _, ...others } = widths;
    const next = width === null ? others : { ...others, [id]: width };
    setWidths(next);
    if (keep) write(next);
  };
  return { widths, setWidth };
}

function read(): ColumnWidths {
  const entry = document.cookie.split('; ').find((one) => one.startsWith(`${WIDTHS_COOKIE}=`));
  try {
    return parseWidths(decodeURIComponent(entry?.slice(WIDTHS_COOKIE.length + 1) ?? ''));
  } catch {
    return {};
  }
}

function write(widths: ColumnWidths): void {
  const value = encodeURIComponent(JSON.stringify(widths));
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore exists on secure addresses alone, and 127.0.0.1 is not the only one
  document.cookie = `${WIDTHS_COOKIE}=${value}; path=/; max-age=${KEPT_SECONDS}; samesite=strict`;
}
