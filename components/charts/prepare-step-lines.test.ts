import { expect, test } from 'vitest';
import {
  endLabels,
  prepareStepLines,
  type StepLine,
  type StepLinesWords,
  stepLinesCsv,
  stepPlotWidth,
} from './prepare-step-lines';

const WORDS: StepLinesWords = {
  quantity: 'mean margin, reward',
  axis: 'n, responses',
  step: 'n =',
  counts: 'prompts',
  form: 'number',
  covers: [0],
};
const PLACES = [
  { text: '5', count: 1000 },
  { text: '10', count: 7 },
];
const line = (id: string, ...values: (number | null)[]): StepLine => ({
  id,
  label: id.toUpperCase(),
  colour: 'var(--ink)',
  values,
});

test('a step says every line, and a gap as what it is', () => {
  const prepared = prepareStepLines(PLACES, [line('a', 1.25, 2), line('b', 3.5, null)], WORDS);
  expect(prepared.steps.map((step) => step.sentence)).toEqual([
    'n = 5, 1,000 prompts: A 1.25, B 3.50',
    'n = 10, 7 prompts: A 2.00, B –',
  ]);
});

test('the axis covers the values and what it must cover, from tick to tick', () => {
  const prepared = prepareStepLines(PLACES, [line('a', 1.2, 7.1)], WORDS);
  expect(prepared.domain).toEqual([0, 8]);
  expect(prepared.ticks.map((tick) => tick.text)).toEqual(['0', '2', '4', '6', '8']);
});

test('both ends of the axis are ticks, also below zero', () => {
  const words = { ...WORDS, covers: [] };
  const { domain, ticks } = prepareStepLines(PLACES, [line('a', -2.36, 2.37)], words);
  expect(domain).toEqual([-3, 3]);
  expect(ticks.map((tick) => tick.text)).toEqual(['−3', '−2', '−1', '0', '1', '2', '3']);
  expect(prepareStepLines(PLACES, [line('a', 0.31, 0.12)], words).domain).toEqual([0.1, 0.35]);
});

test('shares are percentages, and nearly all is not all', () => {
  const words: StepLinesWords = { ...WORDS, form: 'share', covers: [0, 1] };
  const { steps, domain, ticks } = prepareStepLines(PLACES, [line('a', 1, 0.9999)], words);
  expect(steps.map((step) => step.texts[0])).toEqual(['100 %', '> 99.9 %']);
  expect(domain).toEqual([0, 1]);
  expect(ticks.at(-1)?.text).toBe('100 %');
});

test('names stand beside the last value, coinciding ones below each other with =', () => {
  const prepared = prepareStepLines(
    PLACES,
    [line('a', 0, 8), line('b', 0, 4), line('c', 1, 4), line('d', 4, null)],
    WORDS,
  );
  expect(endLabels(prepared, 100)).toMatchObject([
    { text: 'A', y: 0 },
    { text: 'B', y: 50 },
    { text: '= C', y: 63 },
    { text: '= D', y: 76 },
  ]);
});

test('no values and equal values still have an axis', () => {
  expect(prepareStepLines(PLACES, [line('a', null, null)], WORDS).domain[1]).toBeGreaterThan(0);
  const words = { ...WORDS, covers: [] };
  expect(prepareStepLines(PLACES, [line('a', 3, 3)], words).domain).toEqual([2.5, 3.5]);
  expect(prepareStepLines(PLACES, [line('a', 1e-9, -3e12)], words).domain[0]).toBeLessThan(-2e12);
});

test('CSV has every digit and empty gaps', () => {
  const prepared = prepareStepLines(PLACES, [line('a', 0.1 + 0.2, null)], WORDS);
  expect(stepLinesCsv(prepared)).toBe(
    '"n =","prompts","A"\n"5",1000,0.30000000000000004\n"10",7,\n',
  );
});

test('names begin at the middle of the last step and end inside', () => {
  expect(stepPlotWidth(400, 4, 100)).toBeCloseTo(342.857, 3);
  expect(stepPlotWidth(400, 2, 40)).toBe(392);
  expect(stepPlotWidth(60, 4, 100)).toBe(80);
});
