import { expect, test } from 'vitest';
import { PAIRINGS, pairingIndex, pairingPaperName, pairingSlug, parsePairing } from './pairing';
import { parseRewardPoint, REWARD_POINTS } from './reward-point';

test('there are 21 distinct pairings, each with the chosen point above the rejected one', () => {
  expect(PAIRINGS).toHaveLength(21);
  expect(new Set(PAIRINGS.map(pairingSlug)).size).toBe(21);
  for (const pairing of PAIRINGS)
    expect(pairing.chosenIndex).toBeGreaterThan(pairing.rejectedIndex);
});

test('a slug and the paper form both lead back to the pairing', () => {
  for (const [position, pairing] of PAIRINGS.entries()) {
    expect(parsePairing(pairingSlug(pairing))).toEqual(pairing);
    expect(parsePairing(pairingPaperName(pairing))).toEqual(pairing);
    expect(pairingIndex(pairing)).toBe(position);
  }
  expect(parsePairing('chosen_mu_1000sigma_rejected_mu_-2sigma')).toMatchObject({
    chosen: 'max',
    rejected: 'mu-2s',
  });
});

test.each([
  '',
  'max',
  'min__max',
  'mu__mu',
  'max__mu-3s',
  'max__min__mu',
  'chosen_mu_3sigma_rejected_mu_0sigma',
])('does not take %j for a pairing', (text) => {
  expect(parsePairing(text)).toBeNull();
});

test('a point is found by identifier, label and paper form', () => {
  expect(REWARD_POINTS.map((point) => parseRewardPoint(point))).toEqual([...REWARD_POINTS]);
  expect(parseRewardPoint('μ−2σ')).toBe('mu-2s');
  expect(parseRewardPoint('mu_-1000sigma')).toBe('min');
  expect(parseRewardPoint('mu_0sigma')).toBe('mu');
  expect(parseRewardPoint('nonsense')).toBeNull();
});
