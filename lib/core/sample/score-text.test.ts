import { expect, test } from 'vitest';
import { scoreText } from './score-text';

test('the formula, by hand', () => {
  const text = `For example, the moon. ${'x'.repeat(127)}`;
  expect(text).toHaveLength(150);
  const { helpfulness, length_penalised } = scoreText(text, ['moon'], 0.5, 0.1);
  expect(helpfulness).toBeCloseTo(-0.8 + 2.6 + 0.8 + 0.5 + 0.1, 4);
  expect(length_penalised).toBeCloseTo(1 / (1 + Math.exp(-(2.6 + 0.05))), 4);
});

test('a longer text of the same content gains in one reward and loses in the other', () => {
  const short = scoreText('x'.repeat(100), [], 0, 0);
  const long = scoreText('x'.repeat(400), [], 0, 0);
  expect(long.helpfulness - short.helpfulness).toBeCloseTo(0.8 * Math.log(4), 3);
  expect(long.length_penalised).toBeLessThan(short.length_penalised);
});
