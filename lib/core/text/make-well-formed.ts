/** A text that can be stored anywhere, and whether it had to be changed for that. */
export type WellFormedText = { text: string; repaired: boolean };

/**
 * Returns `text` with every lone surrogate and every NUL replaced by U+FFFD: databases and UTF-8 files keep
 * neither. The length in UTF-16 units does not change. A clean text is returned as it is, at the cost of one scan.
 */
export function makeWellFormed(text: string): WellFormedText {
  const hasNul = text.indexOf('\0') !== -1;
  if (!hasNul && text.isWellFormed()) return { text, repaired: false };
  const wellFormed = text.toWellFormed();
  return { text: hasNul ? wellFormed.replaceAll('\0', '\ufffd') : wellFormed, repaired: true };
}
