import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLevels, formatMix, MOST_CHOSEN, parseLevels, parseMix } from './levels-params';
import { parseView } from './view-params';

const read = (levels?: string) => {
  const { parsed, choice } = parseLevels(
    parseView('d', {}),
    levels === undefined ? {} : { levels },
  );
  return { choice, ignored: parsed.ignored };
};

test('what is written is read back', () => {
  const levels = fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 50 }))
    .map(([rejected, more]) => ({ chosen: rejected + more, rejected }));
  const key = (one: { chosen: number; rejected: number }) => `${one.chosen}:${one.rejected}`;
  const lists = fc.uniqueArray(levels, { selector: key, maxLength: MOST_CHOSEN });
  fc.assert(
    fc.property(lists, (choice) => {
      expect(read(formatLevels(choice) ?? undefined)).toEqual({ choice, ignored: [] });
    }),
  );
});

test('what is no pair of levels is named, and the rest is kept', () => {
  expect(read('4:2,2:4,x,4:2,3:3')).toEqual({
    choice: [{ chosen: 4, rejected: 2 }],
    ignored: ['levels=2:4', 'levels=x', 'levels=4:2', 'levels=3:3'],
  });
  expect(read('')).toEqual({ choice: [], ignored: [] });
});

test('a mix is read back as it was written, and what is no part of one is left out', () => {
  const mix = [
    { chosen: 4, rejected: 2, difficulty: 3, weight: 1.5 },
    { chosen: 0, rejected: -2, difficulty: null, weight: 1e-7 },
  ];
  expect(formatMix(mix)).toBe('4:2@3x1.5,0:-2@anyx1e-7');
  expect(parseMix(formatMix(mix))).toEqual(mix);
  expect(parseMix('4:2@3x0,2:4@3x1,x,4:2@x1')).toEqual([]);
  expect(parseMix(null)).toEqual([]);
  expect(formatMix([])).toBeNull();
});
