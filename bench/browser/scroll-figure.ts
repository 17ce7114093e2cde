import type { Page } from '@playwright/test';
import { milliseconds } from '@/bench/format-measure';
import { againstLimit, informing, type Result } from '@/bench/result';
import { median, percentile } from '@/bench/statistics';
import type { BrowserFigure, BrowserStage } from './browser-figure';

/** What the main thread may take of a frame at 60 frames per second. */
const THREAD_MS = 1000 / 60;
/** 60 frames per second. Frames begin by the display's clock: a late one is two of its steps, 33.3 ms, so a millisecond more forgives its jitter and no frame. */
const FRAME_MS = 1000 / 60 + 1;
const SECONDS = 4;
const PIXELS_PER_SECOND = 3000;

/** Scrolls the prompts table by the wheel, as a hand does, and takes the time between frames. */
export const SCROLL_FIGURE: BrowserFigure = { what: 'scrolling the prompts table', measure };

async function measure({ context, address, dataset, label }: BrowserStage): Promise<Result[]> {
  const page = await context.newPage();
  await page.goto(`${address}/datasets/${dataset}/prompts`);
  const table = page.getByRole('grid');
  await table.locator('tr[data-index="0"]').waitFor();
  await page.waitForLoadState('networkidle');
  const box = await table.boundingBox();
  if (!box) throw new Error('the prompts table is not in sight');
  const at = { x: Math.round(box.x + 200), y: Math.round(box.y + 200) };
  await scroll(page, at, 1);
  const threadTime = await threadClock(page);
  const frames = takeFrames(page);
  await scroll(page, at, SECONDS);
  const thread = (await threadTime()) / (SECONDS * 60);
  const times = await frames;
  const last = await table.locator('tr[data-index]').last().getAttribute('data-index');
  await page.close();
  const passed = `${Number(last).toLocaleString('en-US')} rows passed`;
  return [
    againstLimit(
      `scroll of the prompts table, p95 of ${times.length} frames, ${label} (${passed})`,
      percentile(times, 0.95),
      FRAME_MS,
      precise,
    ),
    againstLimit(
      `scroll of the prompts table, the main thread's own time for each frame due, ${label}`,
      thread,
      THREAD_MS,
      precise,
    ),
    informing('scroll of the prompts table, p50', milliseconds(median(times))),
    informing('scroll of the prompts table, longest frame', milliseconds(Math.max(...times))),
  ];
}

async function scroll(page: Page, { x, y }: { x: number; y: number }, seconds: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.synthesizeScrollGesture', {
    x,
    y,
    yDistance: -PIXELS_PER_SECOND * seconds,
    speed: PIXELS_PER_SECOND,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  await session.detach();
}

/** Returns how to read the milliseconds for which the page's main thread has worked from now on, without the time it waited for a core. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const begun = await read();
  return async () => (await read()) - begun;
}

/** Returns the milliseconds between the frames of the next seconds, a little less than the scroll lasts. */
function takeFrames(page: Page): Promise<number[]> {
  return page.evaluate(
    (until) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let begun = 0;
        let before = 0;
        const frame = (now: number) => {
          if (before > 0) times.push(now - before);
          else begun = now;
          before = now;
          if (now - begun < until) requestAnimationFrame(frame);
          else resolve(times);
        };
        requestAnimationFrame(frame);
      }),
    (SECONDS - 0.5) * 1000,
  );
}

function precise(value: number): string {
  return `${value.toFixed(1)} ms`;
}
