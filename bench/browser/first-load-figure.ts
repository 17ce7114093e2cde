import type { BrowserContext } from '@playwright/test';
import { againstLimit, informing, type Result } from '@/bench/result';
import type { BrowserFigure, BrowserStage } from './browser-figure';

const LIMIT_BYTES = 300_000;

/** Every page: below a dataset, and of the installation. */
const OF_DATASET = [
  ...['', '/pairings', '/recipe', '/compare', '/prompts', '/prompts/0', '/prompts/0/compare'],
  ...['/extremes', '/curation', '/length', '/effect-of-n', '/levels', '/scores', '/exports'],
];
const OTHERS = ['/', '/jobs', '/import', '/synth', '/sign-in'];

/** Takes the JavaScript that each page loads until it is quiet, as it comes over the network, compressed; and what of it its HTML names. */
export const FIRST_LOAD_FIGURE: BrowserFigure = {
  what: 'JavaScript on first load of every page',
  measure,
};

async function measure({ context, address, dataset }: BrowserStage): Promise<Result[]> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has ended');
  const pages = [...OTHERS, ...OF_DATASET.map((page) => `/datasets/${dataset}${page}`)];
  const loads: { page: string; named: number; quiet: number }[] = [];
  for (const page of pages) {
    const fresh = await browser.newContext();
    loads.push({ page, ...(await load(fresh, address + page)) });
    await fresh.close();
  }
  const largest = loads.reduce((most, one) => (one.quiet > most.quiet ? one : most));
  return [
    againstLimit(
      `JavaScript on first load, compressed, the largest of ${loads.length} pages (${largest.page})`,
      largest.quiet,
      LIMIT_BYTES,
      kilobytes,
    ),
    ...loads.map(({ page, named, quiet }) =>
      informing(
        `JavaScript of ${page}: on first load; named in its HTML`,
        kilobytes(quiet),
        kilobytes(named),
      ),
    ),
  ];
}

/** Returns the bytes of the scripts that the HTML names, and of all until nothing more is fetched: drawings, and pages fetched ahead. */
async function load(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.set(requestId, response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script !== undefined) sizes.set(new URL(script).pathname, encodedDataLength);
  });
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status() ?? 'nothing'}`);
  const html = await answer.text();
  let named = 0;
  let quiet = 0;
  for (const [path, bytes] of sizes) {
    quiet += bytes;
    if (html.includes(path)) named += bytes;
  }
  await page.close();
  return { named, quiet };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
