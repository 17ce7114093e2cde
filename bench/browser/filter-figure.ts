import type { Page } from '@playwright/test';
import { milliseconds } from '@/bench/format-measure';
import { againstLimit, informing, type Result } from '@/bench/result';
import { median, percentile } from '@/bench/statistics';
import type { BrowserFigure, BrowserStage } from './browser-figure';

const LIMIT_MS = 250;
const TIMES = 12;

/** Clicks bins of a chart of the overview and takes the time from the click until the last chart is redrawn. */
export const FILTER_FIGURE: BrowserFigure = { what: 'filtering on the overview', measure };

async function measure({ context, address, dataset, label }: BrowserStage): Promise<Result[]> {
  const page = await context.newPage();
  await page.goto(`${address}/datasets/${dataset}`);
  const bins = page.getByRole('slider', { name: /^Mean reward μ/ }).first();
  await bins.waitFor();
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (let i = 0; i <= TIMES; i++) {
    await bins.scrollIntoViewIfNeeded();
    const box = await bins.boundingBox();
    if (!box) throw new Error('no chart to click is in sight');
    const time = redrawnAfterClick(page);
    // Always another bin, of some forty, so that nothing is in a cache.
    const x = box.width * (0.2 + (0.6 * i) / TIMES);
    await bins.click({ position: { x, y: box.height * 0.8 } });
    times.push(await time);
  }
  await page.close();
  const warm = times.slice(1);
  return [
    againstLimit(
      `filter to all charts redrawn, p50 of ${TIMES}, ${label}`,
      median(warm),
      LIMIT_MS,
      milliseconds,
    ),
    informing('filter to all charts redrawn, p95', milliseconds(percentile(warm, 0.95))),
  ];
}

/** Resolves with the milliseconds from the next press to the frame of the last change of the page's content before it is still for half a second. */
function redrawnAfterClick(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('the click filtered nothing')), 20_000);
        let pressed = 0;
        let shown = '';
        let painted = 0;
        let still: ReturnType<typeof setTimeout> | undefined;
        const count = () => /[\d,]+ prompts shown of/.exec(document.body.innerText)?.[0] ?? '';
        const watch = new MutationObserver(() => {
          if (pressed === 0) return;
          requestAnimationFrame(() => {
            painted = performance.now();
          });
          clearTimeout(still);
          still = setTimeout(() => {
            if (count() === shown) return;
            watch.disconnect();
            resolve(painted - pressed);
          }, 500);
        });
        addEventListener(
          'pointerup',
          (event) => {
            pressed = event.timeStamp;
            shown = count();
          },
          { capture: true, once: true },
        );
        watch.observe(document.body, {
          ...{ childList: true, subtree: true, characterData: true },
          attributes: true,
          attributeFilter: ['d', 'height', 'x', 'y', 'width'],
        });
      }),
  );
}
