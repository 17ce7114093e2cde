import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { PatternHit, PatternMatches } from '@/lib/data/search-store';

/** What the searching thread is asked. */
export const patternTask = z.object({
  url: z.string(),
  datasetId: z.number(),
  source: z.string(),
  flags: z.string(),
  place: z.enum(['all', 'prompt', 'response']),
  from: z.number(),
  to: z.number(),
});

/** What `patternTask` parses to. */
export type PatternTask = z.infer<typeof patternTask>;

const report = z.object({
  hits: z.array(
    z.object({
      ordinal: z.number(),
      index: z.number().nullable(),
      start: z.number(),
      end: z.number(),
    }),
  ),
  /** Ordinal of the first prompt not yet searched. */
  reached: z.number(),
  texts: z.array(z.string()),
});

/** What the searching thread tells now and then. */
export type PatternReport = z.infer<typeof report>;

/**
 * Searches the texts of prompts in a thread, which is ended after `limitMs` wherever it is: only that stops a regular
 * expression that runs for ever. Resolves with what was found till then; rejects where the thread failed.
 */
export function searchPattern(
  program: string | null,
  task: PatternTask,
  limitMs: number,
): Promise<PatternMatches> {
  if (program === null) throw new Error('the program that searches by pattern is not built');
  const hits: PatternHit[] = [];
  const texts: string[] = [];
  let reached = task.from;
  let heard = performance.now();
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: task });
    const end = () => {
      clearTimeout(timer);
      void thread.terminate();
      resolve({ hits, reached, texts, stalledMs: performance.now() - heard });
    };
    const timer = setTimeout(end, limitMs);
    thread.on('message', (message: unknown) => {
      const told = report.parse(message);
      for (const hit of told.hits) hits.push(hit);
      texts.push(...told.texts);
      reached = told.reached;
      heard = performance.now();
      if (reached >= task.to) end();
    });
    thread.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    thread.on('exit', end);
  });
}
