import type { ExportFormat } from '@/lib/core/export/export-format';
import { preferenceRow } from '@/lib/core/export/preference-row';
import { outcomeOf } from '@/lib/core/filters/select-prompts';
import type { RewardFrame } from '@/lib/core/frames/reward-frame';
import type { Pairing } from '@/lib/core/rewards/pairing';
import { POINT_COUNT } from '@/lib/core/rewards/reward-point';
import type { Database } from '@/lib/data/database';
import { promptJson } from './prompt-json';

const PROMPTS_PER_PAGE = 128;

/** Some lines of an export: the text with its line ends, the rows in it, and the prompts visited so far. */
export type LinePage = { text: string; rows: number; promptsDone: number };

/**
 * Yields the rows that a pairing makes of the prompts in `shown`, in that order, page by page. Reads two texts per
 * usable prompt; memory is one page.
 */
export async function* pairLines(
  database: Database,
  datasetId: number,
  frame: RewardFrame,
  shown: Uint32Array,
  options: { pairing: Pairing; format: ExportFormat },
): AsyncGenerator<LinePage, void, undefined> {
  const { chosenIndex, rejectedIndex } = options.pairing;
  for (let start = 0; start < shown.length; start += PROMPTS_PER_PAGE) {
    const page = Array.from(shown.subarray(start, start + PROMPTS_PER_PAGE));
    const usable = page.filter(
      (ordinal) => outcomeOf(frame, options.pairing, ordinal) === 'usable',
    );
    const prompts = await database.bulk.readPromptsAt(datasetId, usable);
    const pick = (ordinal: number, point: number) =>
      frame.pickIndex[ordinal * POINT_COUNT + point] ?? 0;
    const score = (ordinal: number, point: number) =>
      frame.pickReward[ordinal * POINT_COUNT + point] ?? Number.NaN;
    const texts = await database.bulk.readTexts(
      datasetId,
      usable.flatMap((ordinal) => [
        { ordinal, index: pick(ordinal, chosenIndex) },
        { ordinal, index: pick(ordinal, rejectedIndex) },
      ]),
    );
    let text = '';
    for (const [position, { ordinal, promptId, messages }] of prompts.entries()) {
      const row = preferenceRow(options.format, {
        promptId,
        promptJson: promptJson(options.format, messages),
        chosen: texts[2 * position] ?? '',
        rejected: texts[2 * position + 1] ?? '',
        scoreChosen: score(ordinal, chosenIndex),
        scoreRejected: score(ordinal, rejectedIndex),
      });
      text += `${row}\n`;
    }
    yield { text, rows: prompts.length, promptsDone: start + page.length };
  }
}
