'use client';

import { useEffect } from 'react';
import { editQuery, withQuery } from '@/components/view/edit-query';
import { readKeptPlace, writeKeptPlace } from './kept-place';

type Props = {
  dataset: string;
  query: string;
  /** The row of the prompt in the table; null where the table does not show it. */
  position: number | null;
};

/** Lets the table come back to the prompt that one is at. */
export function WalkedRow({ dataset, query, position }: Props) {
  const table = withQuery(dataset, editQuery(query, { a: null, b: null }));
  useEffect(() => {
    if (position === null) return;
    const top = readKeptPlace(table)?.top ?? 0;
    writeKeptPlace({ table, top, active: position, walked: true });
  }, [table, position]);
  return null;
}
