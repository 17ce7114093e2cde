/** Every key of the workbench, as the help dialog lists them. */
export const KEY_LIST = [
  { keys: ['/'], does: 'search prompts' },
  { keys: ['f'], does: 'add or change a filter' },
  { keys: ['j', 'k'], does: 'next and previous prompt' },
  { keys: ['[', ']'], does: 'previous and next pairing' },
  { keys: ['←', '↑', '→', '↓'], does: 'move in the matrix, a table or a histogram' },
  { keys: ['Enter'], does: 'open or take what has the focus' },
  { keys: ['Escape'], does: 'close, or back to the table' },
  { keys: ['m'], does: 'texts rendered or raw' },
  { keys: ['e'], does: 'export the current pairing' },
  { keys: ['s'], does: 'swap the sides of this prompt’s pair' },
  { keys: ['x'], does: 'exclude this prompt' },
  { keys: ['a'], does: 'back to the automatic pair' },
  { keys: ['u', 'Shift u'], does: 'undo and redo what was decided' },
  { keys: ['?'], does: 'this list' },
] as const;
