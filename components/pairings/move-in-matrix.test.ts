import { expect, test } from 'vitest';
import { PAIRINGS, pairingSlug, parsePairing } from '@/lib/core/rewards/pairing';
import { moveInMatrix, stepPairing } from './move-in-matrix';

function pairing(slug: string) {
  const found = parsePairing(slug);
  if (!found) throw new Error(slug);
  return found;
}

test.each([
  ['ArrowRight', 'max__min', 'max__mu-2s'],
  ['ArrowDown', 'max__min', 'mu+2s__min'],
  ['ArrowDown', 'max__mu+2s', 'max__mu+2s'],
  ['ArrowUp', 'max__mu', 'max__mu'],
  ['ArrowLeft', 'mu__min', 'mu__min'],
  ['End', 'mu__min', 'mu__mu-s'],
  ['Home', 'max__mu', 'max__min'],
])('%s from %s goes to %s', (key, from, to) => {
  const next = moveInMatrix(key, pairing(from));
  expect(next && pairingSlug(next)).toBe(to);
});

test('other keys do not move', () => expect(moveInMatrix('a', pairing('max__min'))).toBeNull());

test('steps visit all 21 pairings and stay at the ends', () => {
  let at = pairing('max__min');
  const seen = new Set([pairingSlug(at)]);
  for (let i = 0; i < 30; i++) {
    at = stepPairing(at, 1);
    seen.add(pairingSlug(at));
  }
  expect(seen.size).toBe(PAIRINGS.length);
  expect(pairingSlug(stepPairing(pairing('max__min'), -1))).toBe('max__min');
});
