import { expect, test } from 'vitest';
import { clampWidth, parseWidths, widthAfterKey } from './column-widths';

test('widths are read as they were kept', () => {
  expect(parseWidths('{"mu":120,"prompt":400}')).toEqual({ mu: 120, prompt: 400 });
});

test.each([undefined, '', 'broken', '[]', '{"mu":"wide"}', '{"mu":-4}', '{"mu":1e9}'])(
  'a cookie that holds %s sizes nothing',
  (text) => {
    expect(parseWidths(text)).toEqual({});
  },
);

test('a width stays within its limits', () => {
  expect([clampWidth(-5), clampWidth(99.6), clampWidth(1e6)]).toEqual([48, 100, 1200]);
});

test('arrows size, with Shift faster, and Enter brings the usual width back', () => {
  expect(widthAfterKey('ArrowRight', false, 96)).toBe(104);
  expect(widthAfterKey('ArrowLeft', true, 96)).toBe(56);
  expect(widthAfterKey('ArrowLeft', true, 60)).toBe(48);
  expect(widthAfterKey('Enter', false, 96)).toBeNull();
  expect(widthAfterKey('a', false, 96)).toBeUndefined();
});
