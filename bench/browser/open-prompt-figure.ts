import type { Page } from '@playwright/test';
import { milliseconds } from '@/bench/format-measure';
import { againstLimit, informing, type Result } from '@/bench/result';
import { median, percentile } from '@/bench/statistics';
import type { BrowserFigure, BrowserStage } from './browser-figure';

const LIMIT_MS = 100;
const TIMES = 15;

/** Opens prompts from the table and takes the time from the click to the frame in which its text and the first responses stand. */
export const OPEN_PROMPT_FIGURE: BrowserFigure = { what: 'opening prompts', measure };

async function measure({ context, address, dataset, label }: BrowserStage): Promise<Result[]> {
  const page = await context.newPage();
  const table = `${address}/datasets/${dataset}/prompts`;
  const times: number[] = [];
  for (let i = 0; i <= TIMES; i++) {
    await page.goto(table);
    const link = page.locator(`tr[data-index="${i % 10}"] a`).first();
    await link.waitFor();
    await page.waitForLoadState('networkidle');
    // The pointer is over the row before it clicks, as a hand's is.
    await link.hover();
    await page.waitForTimeout(150);
    const time = openByClick(page);
    await link.click();
    times.push(await time);
  }
  await page.close();
  const warm = times.slice(1);
  return [
    againstLimit(
      `opening a prompt, p50 of ${TIMES}, ${label}`,
      median(warm),
      LIMIT_MS,
      milliseconds,
    ),
    informing('opening a prompt, p95', milliseconds(percentile(warm, 0.95))),
  ];
}

/** Resolves with the milliseconds from the next click to the frame after the prompt and the first responses are on the page. */
function openByClick(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let clicked = 0;
        addEventListener(
          'click',
          (event) => {
            clicked = event.timeStamp;
          },
          { capture: true, once: true },
        );
        const watch = new MutationObserver(() => {
          if (clicked === 0 || !document.querySelector('[id^="response-"]')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked)));
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
}
