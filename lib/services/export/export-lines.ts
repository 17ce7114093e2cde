import type { ExportFormat } from '@/lib/core/export/export-format';
import type { PairBatch, Split } from '@/lib/core/export/preference-pair';
import { rowTexts } from '@/lib/core/export/row-texts';
import { readMessages } from './read-messages';

/**
 * Yields the JSONL of one split of an export as UTF-8, some lines at a time, each with its line end. Memory is one batch. Lines are encoded
 * one by one: those of ASCII alone are quick.
 */
export async function* exportLines(
  source: AsyncIterable<PairBatch>,
  format: ExportFormat,
  wanted: Split,
): AsyncGenerator<Buffer<ArrayBuffer>, void, undefined> {
  for await (const { pairs } of source) {
    const lines: Buffer[] = [];
    for (const { pair, split } of pairs) {
      if (split !== wanted) continue;
      for (const row of rowTexts(format, pair, readMessages)) lines.push(Buffer.from(`${row}\n`));
    }
    if (lines.length > 0) yield Buffer.concat(lines);
  }
}
