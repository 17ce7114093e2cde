import { expect, test } from 'vitest';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import type { LengthGap } from '@/lib/core/views/length-view';
import { prepareGaps } from './prepare-gaps';

const [extremes, sweet] = PAIRINGS;
if (!extremes || !sweet) throw new Error('there are 21 pairings');

const gaps: LengthGap[] = [
  {
    chosen: 'max',
    rejected: 'min',
    usable: 1200,
    chosenLonger: 800,
    meanChosenLength: 540.4,
    meanRejectedLength: 430.2,
    meanGap: 110.2,
    lower: -60,
    median: 95,
    upper: 380,
  },
  {
    chosen: 'max',
    rejected: 'mu-2s',
    usable: 0,
    chosenLonger: 0,
    meanChosenLength: null,
    meanRejectedLength: null,
    meanGap: null,
    lower: null,
    median: null,
    upper: null,
  },
];

test('all strips share one axis with round ends and zero on it', () => {
  const prepared = prepareGaps(gaps, sweet);
  expect([prepared.low, prepared.high]).toEqual(['−100', '+400']);
  expect(prepared.zero).toBeCloseTo(0.2, 12);
  const strip = prepared.rows[0]?.strip;
  expect(strip?.lower).toBeCloseTo(0.08, 12);
  expect(strip?.median).toBeCloseTo(0.39, 12);
});

test('gaps carry their sign, lengths do not, and a pairing without pairs has dashes', () => {
  const [first, second] = prepareGaps(gaps, extremes).rows;
  expect(first).toMatchObject({
    slug: 'max__min',
    isCurrent: true,
    gap: '+110',
    chosen: '540',
    rejected: '430',
    longer: '67 %',
    pairs: '1,200',
  });
  expect(first?.sentence).toMatch(/^half of the pairs between −60 and \+380 ch, median \+95/);
  expect(second).toMatchObject({
    isCurrent: false,
    strip: null,
    gap: '–',
    longer: '–',
    pairs: '0',
  });
});

test('equal lengths everywhere still have an axis', () => {
  const equal = gaps.map((gap) => ({ ...gap, meanGap: 0, lower: 0, median: 0, upper: 0 }));
  expect(prepareGaps(equal, sweet)).toMatchObject({ low: '−1', high: '+1', zero: 0.5 });
});

test('a pairing with few pairs does not stretch the axis: its strip is cut there, and its numbers stay', () => {
  const far = { usable: 3, meanGap: -10_180.3, lower: -15_200, median: -116, upper: -50 };
  const [first] = gaps;
  if (!first) throw new Error('there is a gap');
  const listed = [first, { ...first, ...far }];
  const { low, high, cut, rows } = prepareGaps(listed, sweet);
  expect([low, high, cut]).toEqual(['−100', '+400', 1]);
  const [whole, short] = rows;
  expect(whole?.strip?.cut).toEqual({ low: false, high: false });
  expect(short?.strip).toEqual({
    lower: 0,
    upper: expect.closeTo(0.1, 12),
    median: null,
    mean: null,
    cut: { low: true, high: false },
  });
  expect(short).toMatchObject({ gap: '−10,180', median: '−116' });
  expect(short?.sentence).toMatch(/^half of the pairs between −15,200 .* goes beyond the axis$/);
});

test('a tenth of the most pairs is enough to stretch the axis', () => {
  const far = { meanGap: 0, lower: -15_000, median: 0, upper: 0 };
  const [first] = gaps;
  if (!first) throw new Error('there is a gap');
  const axisWith = (usable: number) => prepareGaps([first, { ...first, ...far, usable }], sweet);
  expect(axisWith(120)).toMatchObject({ low: '−15,000', cut: 0 });
  expect(axisWith(119)).toMatchObject({ low: '−100', cut: 1 });
});
