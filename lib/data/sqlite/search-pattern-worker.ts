import { parentPort, workerData } from 'node:worker_threads';
import { decodeTexts } from '@/lib/data/blocks/text-block';
import type { BlockRecord, PromptRecord } from '@/lib/data/bulk-store';
import type { PatternHit } from '@/lib/data/search-store';
import { openSqlite } from './open-sqlite';
import { type PatternReport, type PatternTask, patternTask } from './search-pattern';
import { sqliteBulkStore } from './sqlite-bulk-store';

const PROMPTS_PER_PAGE = 64;
/** What was found since the last report is lost where a text stops the search. */
const REPORT_EVERY_MS = 2;
const MAX_TEXTS = 200;

await run(patternTask.parse(workerData));

async function run(task: PatternTask): Promise<void> {
  const bulk = sqliteBulkStore(openSqlite(task.url));
  const pattern = new RegExp(task.source, task.flags);
  const wantsTexts = task.to - task.from === 1;
  let told = performance.now();
  let hits: PatternHit[] = [];
  const tell = (reached: number, texts: string[] = []) => {
    const message: PatternReport = { hits, reached, texts };
    parentPort?.postMessage(message);
    hits = [];
    told = performance.now();
  };
  for (let from = task.from; from < task.to; from += PROMPTS_PER_PAGE) {
    const to = Math.min(task.to, from + PROMPTS_PER_PAGE);
    const responses = await readResponseTexts(
      bulk.readBlocks(task.datasetId, from, to),
      task.place,
    );
    for (const prompt of await bulk.readPrompts(task.datasetId, from, to)) {
      if (performance.now() - told > REPORT_EVERY_MS) tell(prompt.ordinal);
      const texts = textsOf(prompt, responses.get(prompt.ordinal) ?? [], task.place);
      if (wantsTexts) return tell(task.to, matchedTexts(texts, task));
      const hit = firstHit(prompt.ordinal, texts, pattern);
      if (hit) hits.push(hit);
    }
  }
  tell(task.to);
}

type PlacedText = { index: number | null; text: string };

function textsOf({ text }: PromptRecord, responses: string[], place: PatternTask['place']) {
  const placed: PlacedText[] = place === 'response' ? [] : [{ index: null, text }];
  if (place !== 'prompt') placed.push(...responses.map((one, index) => ({ index, text: one })));
  return placed;
}

function firstHit(ordinal: number, texts: PlacedText[], pattern: RegExp): PatternHit | null {
  for (const { index, text } of texts) {
    const found = pattern.exec(text);
    if (!found) continue;
    return { ordinal, index, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

function matchedTexts(texts: PlacedText[], { source, flags }: PatternTask): string[] {
  const found = new Set<string>();
  for (const { text } of texts) {
    for (const [match] of text.matchAll(new RegExp(source, `${flags}g`))) {
      if (match !== '') found.add(match);
      if (found.size >= MAX_TEXTS) return [...found];
    }
  }
  return [...found];
}

async function readResponseTexts(pages: AsyncIterable<BlockRecord[]>, place: PatternTask['place']) {
  const byPrompt = new Map<number, string[]>();
  if (place === 'prompt') return byPrompt;
  for await (const blocks of pages) {
    for (const { ordinal, texts, count } of blocks) {
      const decoded = decodeTexts(texts, count);
      const known = byPrompt.get(ordinal);
      if (known) known.push(...decoded);
      else byPrompt.set(ordinal, decoded);
    }
  }
  return byPrompt;
}
