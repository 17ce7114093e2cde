import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenTally } from './token-tally';

const ids = (count: number, last: number) => [...Array<number>(count - 1).fill(1), last];

test('the prompt counts for the limit, and only what fits can tell the sides apart', () => {
  const tally = new TokenTally();
  tally.add({ prompt: 28, chosen: ids(100, 2), rejected: ids(101, 3) });
  tally.add({ prompt: 200, chosen: [2], rejected: [3] });
  const { limits, ...means } = tally.result();
  expect(means).toEqual({ meanPrompt: 114, meanChosen: 50.5, meanRejected: 51 });
  expect(limits.slice(0, 2)).toEqual([
    { tokens: 128, same: 1, cut: 2, chosenCut: 1, rejectedCut: 2 },
    { tokens: 256, same: 0, cut: 0, chosenCut: 0, rejectedCut: 0 },
  ]);
});

test('a difference in the first token that is cut away is none', () => {
  const sameAt128 = (prompt: number) => {
    const tally = new TokenTally();
    tally.add({ prompt, chosen: ids(100, 2), rejected: ids(100, 3) });
    return tally.result().limits[0]?.same;
  };
  expect([28, 29].map(sameAt128)).toEqual([0, 1]);
});

test('nothing added has no means', () => {
  expect(new TokenTally().result()).toMatchObject({ meanPrompt: null, meanChosen: null });
});

test('a higher limit never cuts or equals more pairs, and a pair is cut if a side is', () => {
  const side = fc.integer({ min: 1, max: 3_000 }).map((count) => ids(count, count));
  const pair = fc.record({ prompt: fc.nat(3_000), chosen: side, rejected: side });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 5 }), (pairs) => {
      const tally = new TokenTally();
      for (const one of pairs) tally.add(one);
      const { limits } = tally.result();
      for (const [i, limit] of limits.entries()) {
        const { cut, chosenCut, rejectedCut, same } = limit;
        expect(cut).toBeGreaterThanOrEqual(Math.max(chosenCut, rejectedCut));
        expect(cut).toBeLessThanOrEqual(chosenCut + rejectedCut);
        const before = limits[i - 1] ?? limit;
        expect([same <= before.same, cut <= before.cut]).toEqual([true, true]);
      }
    }),
  );
});
