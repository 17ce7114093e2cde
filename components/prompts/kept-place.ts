/** Where the prompts table was left. */
export type KeptPlace = {
  /** The dataset and the query whose prompts it shows. */
  table: string;
  top: number;
  /** The position of its current row. */
  active: number;
  /** Whether one has been on the page of the current row's prompt since. */
  walked: boolean;
};

const KEY = 'sweetspot-prompts-scroll';

/** Returns the place that this tab keeps for a table, or null. */
export function readKeptPlace(table: string): KeptPlace | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isKept(kept) && kept.table === table ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the place for this tab. */
export function writeKeptPlace(place: KeptPlace): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Storage is forbidden: the table starts at its top.
  }
}

/** Returns where a table of this height, in pixels, is scrolled to: to `top`, or so that the row is in its middle where it would not be in sight. */
export function topWithRow(top: number, index: number, row: number, height: number): number {
  const start = index * row;
  // The header covers less than a row.
  const isInSight = start >= top && start + 2 * row <= top + height;
  return isInSight ? top : Math.max(0, start - (height - row) / 2);
}

function isKept(value: unknown): value is KeptPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { table, top, active, walked } = value as Partial<Record<keyof KeptPlace, unknown>>;
  return (
    typeof table === 'string' &&
    typeof top === 'number' &&
    typeof active === 'number' &&
    typeof walked === 'boolean'
  );
}
