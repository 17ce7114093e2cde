import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './fixtures';

/** Opens a page wide and light, then narrow and dark: axe finds nothing, and it does not scroll sideways. `ready` waits for what is drawn late. */
export async function expectUsable(page: Page, url: string, ready: () => Promise<void>) {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url);
    await settled(page);
    await ready();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(scrolls).toBeLessThanOrEqual(0);
  }
}
