import { expect, test } from 'vitest';
import { axisCsv, axisRows } from './prepare-reward-axis-table';

const DOTS = [
  { index: 0, reward: 1.5, points: ['min', 'mu-2s'], role: 'rejected' as const },
  { index: 1, reward: 8.25, points: ['max'], role: 'chosen' as const },
  { index: 2, reward: 3, points: [], role: null },
];

test('the table goes from the highest reward down', () => {
  expect(axisRows(DOTS, { min: 'min', 'mu-2s': 'μ−2σ', max: 'max' })).toEqual([
    { index: 1, reward: '8.25', points: 'max', role: 'chosen' },
    { index: 2, reward: '3.00', points: '', role: '' },
    { index: 0, reward: '1.50', points: 'min, μ−2σ', role: 'rejected' },
  ]);
});

test('the CSV has identifiers and every digit', () => {
  expect(axisCsv(DOTS)).toBe(
    'response,reward,points,side\n0,1.5,min mu-2s,rejected\n1,8.25,max,chosen\n2,3,,\n',
  );
});
