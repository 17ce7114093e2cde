import { PAIRINGS, type Pairing, pairingIndex } from '@/lib/core/rewards/pairing';

/**
 * Returns the pairing that a key moves to, the same one at an edge, or null for another key. Up and down change the
 * chosen point as the rows do, left and right the rejected one; Home and End go to the ends of the row.
 */
export function moveInMatrix(key: string, from: Pairing): Pairing | null {
  switch (key) {
    case 'ArrowUp':
      return at(from.chosenIndex + 1, from.rejectedIndex) ?? from;
    case 'ArrowDown':
      return at(from.chosenIndex - 1, from.rejectedIndex) ?? from;
    case 'ArrowRight':
      return at(from.chosenIndex, from.rejectedIndex + 1) ?? from;
    case 'ArrowLeft':
      return at(from.chosenIndex, from.rejectedIndex - 1) ?? from;
    case 'Home':
      return at(from.chosenIndex, 0) ?? from;
    case 'End':
      return at(from.chosenIndex, from.chosenIndex - 1) ?? from;
    default:
      return null;
  }
}

/** Returns the next (1) or previous (−1) pairing in reading order; it stays at the ends. */
export function stepPairing(from: Pairing, step: 1 | -1): Pairing {
  return PAIRINGS[pairingIndex(from) + step] ?? from;
}

function at(chosenIndex: number, rejectedIndex: number): Pairing | undefined {
  return PAIRINGS.find((p) => p.chosenIndex === chosenIndex && p.rejectedIndex === rejectedIndex);
}
