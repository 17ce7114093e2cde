import { expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

test('the browser that CHROMIUM_PATH names comes first', () => {
  expect(findBrowser({ CHROMIUM_PATH: '/opt/my-browser' })).toBe('/opt/my-browser');
});
