/** The cell that is pointed at, and where the picked block began. Row 0 is the lowest. */
export type PickedCells = { column: number; row: number; fromColumn: number; fromRow: number };

/** First and last column and row of a block of cells. */
export type CellSpan = { columns: [number, number]; rows: [number, number] };

/** Returns the block between where picking began and where it is. */
export function pickedSpan({ column, row, fromColumn, fromRow }: PickedCells): CellSpan {
  return {
    columns: [Math.min(column, fromColumn), Math.max(column, fromColumn)],
    rows: [Math.min(row, fromRow), Math.max(row, fromRow)],
  };
}

/** Returns the cell that a key moves to, or null for another key. */
export function moveCell(
  key: string,
  { column, row }: { column: number; row: number },
  columns: number,
  rows: number,
): { column: number; row: number } | null {
  const moves: Record<string, [number, number]> = {
    ArrowRight: [column + 1, row],
    ArrowLeft: [column - 1, row],
    ArrowUp: [column, row + 1],
    ArrowDown: [column, row - 1],
    Home: [0, row],
    End: [columns - 1, row],
    PageUp: [column, rows - 1],
    PageDown: [column, 0],
  };
  const next = moves[key];
  if (!next) return null;
  return {
    column: Math.max(0, Math.min(columns - 1, next[0])),
    row: Math.max(0, Math.min(rows - 1, next[1])),
  };
}
