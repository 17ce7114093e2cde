import { expect, test } from 'vitest';
import { parseComparedResponses, readComparedResponses } from './compared-responses';
import { parseView } from './view-params';

const read = (a?: string, b?: string) => {
  const { parsed, indexes } = readComparedResponses(parseView('test', {}), { a, b });
  return { ...indexes, ignored: parsed.ignored };
};

test('a page takes the sides that are whole numbers and lists the others as ignored', () => {
  expect(read('3', '17')).toEqual({ a: 3, b: 17, ignored: [] });
  expect(read()).toEqual({ a: null, b: null, ignored: [] });
  expect(read('-1', '0')).toEqual({ a: null, b: 0, ignored: ['a=-1'] });
  expect(read('1.5', 'foo')).toEqual({ a: null, b: null, ignored: ['a=1.5', 'b=foo'] });
});

test('the API refuses a side that is no whole number', () => {
  expect(() => parseComparedResponses((name) => (name === 'a' ? '1.5' : null))).toThrow(
    'a=1.5 names no response; expected its number, from 0 on',
  );
});
