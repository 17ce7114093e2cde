/** Moves the focus from a button that is about to go to the next one that `kind` selects, to the one before it, or else to what `last` selects; all within `area`. */
export function focusBeside(button: HTMLElement, area: string, kind: string, last: string): void {
  const within = button.closest(area);
  if (!within) return;
  const alike = Array.from(within.querySelectorAll<HTMLElement>(kind));
  const at = alike.indexOf(button);
  const next = alike[at + 1] ?? alike[at - 1] ?? within.querySelector<HTMLElement>(last);
  next?.focus();
}
