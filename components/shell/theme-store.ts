/** The themes one can choose, in the order of the toggle. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of `THEMES`. */
export type Theme = (typeof THEMES)[number];

/** Also read by `public/theme.js`, before the first paint. */
const KEY = 'sweetspot-theme';

const listeners = new Set<() => void>();

/** Returns the theme in force. */
export function readTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return set === 'light' || set === 'dark' ? set : 'system';
}

/** Sets the theme and remembers it, where the browser lets it. */
export function writeTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is forbidden: the theme lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` whenever the theme changes. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
