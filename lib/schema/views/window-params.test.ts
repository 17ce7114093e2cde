import { expect, test } from 'vitest';
import { parseView } from './view-params';
import { parseWindow } from './window-params';

test('rows are those asked for, at most 500; what is no such number is named', () => {
  const read = (offset?: string, limit?: string) => {
    const { parsed, window } = parseWindow(parseView('test', {}), { offset, limit });
    return { ...window, ignored: parsed.ignored };
  };
  expect(read()).toEqual({ offset: 0, limit: 100, ignored: [] });
  expect(read('200', '500')).toEqual({ offset: 200, limit: 500, ignored: [] });
  expect(read('-1', '501')).toEqual({
    offset: 0,
    limit: 100,
    ignored: ['offset=-1', 'limit=501'],
  });
});
