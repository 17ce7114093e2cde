import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAIR_OUTCOMES } from '@/lib/core/rewards/pair-outcome';
import { findPairing, type Pairing } from '@/lib/core/rewards/pairing';
import { frameOf } from '@/test/frame-of';
import { NO_FILTER, PROMPT_FIELDS } from './prompt-filter';
import { fieldReader, outcomeOf, selectPrompts } from './select-prompts';
import { sortPrompts } from './sort-prompts';

const pairing: Pairing = findPairing('max', 'mu-2s') ?? unknownPairing();
const dataset = fc.array(
  fc.array(fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constant(Number.NaN)), { maxLength: 6 }),
  { maxLength: 20 },
);

function unknownPairing(): never {
  throw new Error('no such pairing');
}

test('an empty filter shows every prompt in order', () => {
  expect([...selectPrompts(frameOf([[1], [2, 3], []]), pairing, NO_FILTER, null)]).toEqual([
    0, 1, 2,
  ]);
});

test('a range and another of the same field show exactly the prompts whose value lies in one of them, ends included', () => {
  fc.assert(
    fc.property(
      dataset,
      fc.constantFrom(...PROMPT_FIELDS),
      fc.integer({ min: -3, max: 3 }),
      (prompts, field, from) => {
        const frame = frameOf(prompts);
        const range = { from, to: from + 1 };
        const shown = selectPrompts(
          frame,
          pairing,
          { ...NO_FILTER, ranges: { [field]: [range, { from: 9, to: null }] } },
          null,
        );
        const read = fieldReader(frame, pairing, field);
        prompts.forEach((_, i) => {
          const value = read(i);
          expect(shown.includes(i)).toBe((value >= range.from && value <= range.to) || value >= 9);
        });
      },
    ),
  );
});

test('the outcomes share the prompts out among them', () => {
  fc.assert(
    fc.property(dataset, (prompts) => {
      const frame = frameOf(prompts);
      const shown = PAIR_OUTCOMES.map((outcome) =>
        selectPrompts(frame, pairing, { ...NO_FILTER, outcome }, null),
      );
      expect(shown.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual(
        prompts.map((_, i) => i),
      );
    }),
  );
});

test('a text filter and ranges both apply', () => {
  const frame = frameOf([
    [1, 2],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const filter = { ...NO_FILTER, text: 'x', ranges: { n: [{ from: 3, to: null }] } };
  expect([...selectPrompts(frame, pairing, filter, Uint32Array.from([0, 2]))]).toEqual([2]);
});

test('sorting keeps every prompt, orders by value and puts those without a value last both ways', () => {
  fc.assert(
    fc.property(
      dataset,
      fc.constantFrom(...PROMPT_FIELDS),
      fc.boolean(),
      (prompts, field, descending) => {
        const frame = frameOf(prompts);
        const shown = selectPrompts(frame, pairing, NO_FILTER, null);
        const sorted = [...sortPrompts(frame, pairing, shown, { field, descending })];
        expect(sorted.toSorted((a, b) => a - b)).toEqual([...shown]);
        const read = fieldReader(frame, pairing, field);
        const values = sorted.map(read);
        const known = values.filter((value) => !Number.isNaN(value));
        expect(values.slice(0, known.length)).toEqual(known);
        expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
      },
    ),
  );
});

test('an outcome is that of the two picks', () => {
  const frame = frameOf([[1, 2], [3, 3], []]);
  expect([0, 1, 2].map((i) => outcomeOf(frame, pairing, i))).toEqual([
    'usable',
    'skipped',
    'skipped',
  ]);
});
