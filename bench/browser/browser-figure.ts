import type { BrowserContext } from '@playwright/test';
import type { Result } from '@/bench/result';

/** What a figure of the browser is taken of: a server with the dataset, and a fresh profile at a desk's size. */
export type BrowserStage = {
  context: BrowserContext;
  /** Where the server answers, without a slash at the end. */
  address: string;
  /** The dataset's name in addresses. */
  dataset: string;
  /** Its size as a row's label says it. */
  label: string;
};

/** Takes one or several figures in a real browser; `what` says what is being done. */
export type BrowserFigure = { what: string; measure: (stage: BrowserStage) => Promise<Result[]> };
