import { expect, test } from 'vitest';
import { findPairing } from '@/lib/core/rewards/pairing';
import { pairingMethod } from './pairing-method';

const pairing = findPairing('max', 'mu-2s');
const source = {
  dataset: 'my `set`',
  synthetic: false,
  fingerprint: 'abc',
  prompts: 1_000,
  responses: 8_000,
  reward: 'armorm',
  sigma: 'sample' as const,
  shown: 900,
  usable: 798,
  overridden: [],
};

test('a card says what was paired, by which rule, with which σ, and what was left out', () => {
  if (!pairing) throw new Error('max ▸ μ−2σ is a pairing');
  const text = pairingMethod(pairing, source).join('\n');
  expect(text).toContain("the dataset `my 'set'`, 1,000 prompts with 8,000 responses");
  expect(text).toContain('`max__mu-2s` (`chosen_mu_1000sigma_rejected_mu_-2sigma`');
  expect(text).toContain('sample σ (n−1)');
  expect(text).toContain('798 of 900 prompts gave a pair');
  expect(text).not.toContain('synthetic');
  expect(pairingMethod(pairing, { ...source, synthetic: true })[0]).toContain('synthetic');
});
