/** How texts are shown: `rendered` as Markdown, or `raw`, every character as it came. */
export type TextMode = 'rendered' | 'raw';

const KEY = 'sweetspot-texts';

const listeners = new Set<() => void>();
let mode: TextMode | null = null;

/** Returns how texts are shown. */
export function readTextMode(): TextMode {
  mode ??= stored();
  return mode;
}

/** Sets how texts are shown and remembers it, where the browser lets it. */
export function writeTextMode(next: TextMode): void {
  mode = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever the choice changes. */
export function subscribeTextMode(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): TextMode {
  try {
    return localStorage.getItem(KEY) === 'raw' ? 'raw' : 'rendered';
  } catch {
    return 'rendered';
  }
}
