import { expect, test } from 'vitest';
import { prepareStrip, STRIP_HEIGHT } from './prepare-strip';

test('a mark for each bin with responses, on the common axis', () => {
  expect(prepareStrip([0, 4, 0, 1])).toEqual([
    { x: 32, y: 0, width: 25.6, height: STRIP_HEIGHT },
    { x: 96, y: 12, width: 25.6, height: 4 },
  ]);
});

test('no responses, no marks', () => expect(prepareStrip([])).toEqual([]));
