import { expect, test } from 'vitest';
import { prepareRewardAxis } from './prepare-reward-axis';

const dot = (index: number, reward: number) => ({ index, reward, points: [], role: null });

test('equal rewards are stacked, far ones share a row', () => {
  const { dots, rows } = prepareRewardAxis([dot(0, 1), dot(1, 1), dot(2, 5)], [], String, 500);
  expect(dots.map((d) => [d.index, d.row])).toEqual([
    [0, 0],
    [1, 1],
    [2, 0],
  ]);
  expect(rows).toBe(2);
});

test('the axis covers rewards and targets', () => {
  const { domain } = prepareRewardAxis([dot(0, 1), dot(1, 2)], [0.5, 2.5], String, 500);
  expect(domain[0]).toBeLessThan(0.5);
  expect(domain[1]).toBeGreaterThan(2.5);
});

test('a dot says its reward, the points that pick it and its side', () => {
  const dots = [{ index: 3, reward: 8.31, points: ['max'], role: 'chosen' as const }, dot(1, 2)];
  const axis = prepareRewardAxis(dots, [], (p) => p, 500);
  expect(axis.dots[1]?.sentence).toBe('response #3: reward 8.31, max, chosen');
});

test('a single reward has an axis too', () => {
  expect(prepareRewardAxis([dot(0, 0)], [], String, 500).domain).toEqual([-1, 1]);
});
