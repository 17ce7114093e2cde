import { expect, test } from 'vitest';
import { detectLayout } from './detect-layout';

test.each([
  ['{"a":1}', 'lines'],
  [' \r\n\t[', 'array'],
  ['"x"', 'lines'],
  [' \n', null],
  ['', null],
])('%j holds %s', (text, layout) => {
  expect(detectLayout(Buffer.from(text))).toBe(layout);
});
