'use client';

import { useMemo } from 'react';
import { useViewQuery } from '@/components/view/use-view-query';
import type { TableColumn } from '@/lib/core/views/table-column';
import { formatColumns, parseColumns } from '@/lib/schema/views/table-params';

/** Changes the columns as they are by then, so that of two quick keys neither is lost. */
export type ChangeColumns = (
  change: (columns: readonly TableColumn[]) => readonly TableColumn[],
) => void;

/** The columns that the address names, and a way to choose others. */
export function useColumns() {
  const { query, latest, note, navigate } = useViewQuery();
  const text = new URLSearchParams(query).get('cols');
  const { columns, unknown } = useMemo(() => parseColumns(text), [text]);
  const choose: ChangeColumns = (change) => {
    const asked = parseColumns(new URLSearchParams(latest()).get('cols')).columns;
    const changes = { cols: formatColumns(change(asked)) };
    // The server said which names it left out: it has to say it anew.
    if (unknown.length > 0) navigate(changes, 'replace');
    else note(changes);
  };
  return { columns, choose };
}
