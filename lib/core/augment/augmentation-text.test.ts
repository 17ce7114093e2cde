import { expect, test } from 'vitest';
import { DEFAULT_AUGMENTATION_TEXT } from './augmentation';
import { augmentationText, augmentationTextProblem } from './augmentation-text';

const options = {
  text: '{low}..{high}, {"not": "one"}\n{goals}\n-- {high}',
  scale: { low: -1.5, high: 10 },
  attributes: ['helpfulness', '{low} $&'],
};

test('scale and goals are filled in, one line for each attribute, and nothing else is touched', () => {
  expect(augmentationText(options, [8, 7.25])).toBe(
    '-1.5..10, {"not": "one"}\nHelpfulness: 8.\n{low} $&: 7.25.\n-- 10',
  );
});

test('the usual text names the scale and the goal', () => {
  const usual = { ...options, text: DEFAULT_AUGMENTATION_TEXT, attributes: ['reward'] };
  expect(augmentationText(usual, [3])).toMatch(
    /from -1\.5 \(lowest\) to 10 .*\nOverall score: 3\.$/,
  );
});

test.each([
  [
    '{goals} {goal}',
    'the text has the unknown placeholder {goal}; expected only {low}, {high} and',
  ],
  ['{ goals }', 'the text has the unknown placeholder { goals };'],
  ['Be good.', 'the text has no {goals};'],
  ['', 'the text has no {goals};'],
])('the text %j is refused', (text, problem) => {
  expect(augmentationTextProblem(text)).toContain(problem);
  expect(() => augmentationText({ ...options, text }, [1, 2])).toThrow(problem);
});

test('a goal that is missing is a defect', () => {
  expect(() => augmentationText(options, [1])).toThrow(RangeError);
});
