import { expect, test } from 'vitest';
import { INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import { APPROXIMATE_INSTRUCTIONS, approximateHint, markedReward } from './approximate-rewards';

test('the list names the instructions that are approximate', () => {
  const approximate = INSTRUCTIONS.filter((one) => one.approximate).map(({ id }) => id);
  expect(APPROXIMATE_INSTRUCTIONS).toEqual(approximate);
});

test('the number satisfied is approximate where one of its constraints is', () => {
  const [approximate = ''] = APPROXIMATE_INSTRUCTIONS;
  expect(approximateHint('verified', ['verified', 'punctuation:no_comma'])).toBe(null);
  expect(approximateHint('verified', ['verified', approximate])).toMatch(/^Partly approximate/);
  expect(approximateHint(approximate, [approximate])).toMatch(/^Approximate/);
  expect(approximateHint('reward', ['reward', approximate])).toBe(null);
  expect(['reward', approximate].map((name) => markedReward(name, [approximate]))).toEqual([
    'reward',
    `${approximate} ≈`,
  ]);
});
