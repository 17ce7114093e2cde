/** Whether a view has its texts whole, or of very long ones the beginnings, as pages do. */
export type TextAmount = 'whole' | 'beginnings';

/** Returns what the parameter `texts` of an address asks for: everything unless it says `beginnings`. */
export function parseTextAmount(text: string | null): TextAmount {
  return text === 'beginnings' ? 'beginnings' : 'whole';
}
