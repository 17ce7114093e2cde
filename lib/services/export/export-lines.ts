import type { ExportFormat } from '@/lib/core/export/export-format';
import type { PairBatch, Split } from '@/lib/core/export/preference-pair';
import { rowTexts } from '@/lib/core/export/row-texts';
import { readMessages } from './read-messages';

/** Yields the JSONL of one split of an export, some lines at a time, each with its line end. Memory is one batch. */
export async function* exportLines(
  source: AsyncIterable<PairBatch>,
  format: ExportFormat,
  wanted: Split,
): AsyncGenerator<string, void, undefined> {
  for await (const { pairs } of source) {
    let text = '';
    for (const { pair, split } of pairs) {
      if (split !== wanted) continue;
      for (const row of rowTexts(format, pair, readMessages)) text += `${row}\n`;
    }
    if (text !== '') yield text;
  }
}
