import { expect, test } from 'vitest';
import { PairTotals } from './pair-totals';

const pair = (scoreChosen: number, scoreRejected: number, chosen: string) => ({
  promptId: 'p',
  messagesJson: '[]',
  chosen,
  rejected: '1234',
  scoreChosen,
  scoreRejected,
});

test('counts, means and the range of margins', () => {
  const totals = new PairTotals();
  expect(totals.statistics()).toBeNull();
  totals.add(pair(5, 1, '👋👋'), 'train');
  totals.add(pair(2, 1, ''), 'test');
  expect(totals.statistics()).toMatchObject({
    pairs: { train: 1, test: 1 },
    scoreChosen: 3.5,
    scoreRejected: 1,
    charactersChosen: 1,
    charactersRejected: 4,
    margin: { mean: 2.5, min: 1, max: 4, histogram: { total: 2 } },
  });
});
