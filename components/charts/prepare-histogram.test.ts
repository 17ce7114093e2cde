import { expect, test } from 'vitest';
import { histogramOf, integerBins, niceBins } from '@/lib/core/stats/histogram';
import { histogramCsv, prepareHistogram } from './prepare-histogram';

const REWARD = { quantity: 'reward', noun: 'response', nouns: 'responses' };

test('edges, words and ticks of a reward scale from 0 to 1', () => {
  const bins = niceBins(0, 1, 10);
  const prepared = prepareHistogram(histogramOf(bins, [0.05, 0.31, 0.35, 1]), REWARD);
  expect(prepared.bins[3]?.sentence).toBe('0.3 to 0.4: 2 responses, 50 %');
  expect(prepared.binsText).toBe('10 bins of 0.1');
  expect(prepared.domain).toEqual([0, 1]);
  expect(prepared.xTicks.map((t) => t.text)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
  expect(prepared.countTicks.map((t) => t.text)).toEqual(['0', '1', '2']);
});

test('whole numbers are named by themselves', () => {
  const prepared = prepareHistogram(histogramOf(integerBins(1, 3, 64), [1, 3, 3]), {
    quantity: 'n',
    noun: 'prompt',
    nouns: 'prompts',
    whole: true,
  });
  expect(prepared.bins.map((b) => b.label)).toEqual(['1', '2', '3']);
  expect(prepared.bins[0]?.sentence).toBe('1: 1 prompt, 33 %');
  expect(prepared.xTicks.map((t) => t.text)).toEqual(['1', '2', '3']);
});

test('tiny values keep their bins apart', () => {
  const prepared = prepareHistogram(histogramOf(niceBins(1, 1.0000009, 9), [1]), REWARD);
  expect(new Set(prepared.bins.map((b) => b.label)).size).toBe(prepared.bins.length);
});

test('the table as CSV', () => {
  const prepared = prepareHistogram(histogramOf(niceBins(0, 2, 2), [0, 1.5]), REWARD);
  expect(histogramCsv(prepared)).toBe('"reward from","reward to","responses"\n0,1,1\n1,2,1\n');
});

test.each([
  [niceBins(-30000, 2000, 32), '32 bins of 1,000'],
  [niceBins(0, 1, 40), '40 bins of 0.025'],
  [niceBins(0, 20, 10), '10 bins of 2'],
])('%j reads %s', (bins, text) => {
  expect(prepareHistogram(histogramOf(bins, []), REWARD).binsText).toBe(text);
});

test('bins around whole rewards are named by them, wherever they begin', () => {
  const prepared = prepareHistogram(histogramOf(integerBins(-1, 3, 64), [-1, 0, 3]), REWARD);
  expect(prepared.bins.map((b) => b.label)).toEqual(['−1', '0', '1', '2', '3']);
  const wide = prepareHistogram(histogramOf(integerBins(0, 9, 2), [0, 9]), REWARD);
  expect(wide.bins.map((b) => b.label)).toEqual(['0 to 4', '5 to 9']);
});

test('edges are written in full where bins do not begin at a multiple of their width', () => {
  const bins = { start: -0.25, step: 0.5, count: 2 };
  const prepared = prepareHistogram(histogramOf(bins, [0, 0.5]), REWARD);
  expect(prepared.bins.map((b) => b.label)).toEqual(['−0.25 to 0.25', '0.25 to 0.75']);
});

test('markers stand below the bins in the CSV', () => {
  const prepared = prepareHistogram(histogramOf(niceBins(0, 2, 2), [0, 1.5]), REWARD);
  const markers = [{ value: 0.75, label: 'pooled μ', tone: 'mu' }];
  expect(histogramCsv(prepared, markers)).toBe(
    '"reward from","reward to","responses"\n0,1,1\n1,2,1\n\n"marker","reward"\n"pooled μ",0.75\n',
  );
});
