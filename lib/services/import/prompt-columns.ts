import { countDuplicates, type DuplicateCounts } from '@/lib/core/dataset/count-duplicates';
import { CHUNK_PROMPTS } from '@/lib/core/frames/columns';
import { promptTexts } from '@/lib/core/frames/prompt-texts';
import { setPromptColumns } from '@/lib/core/frames/set-prompt-columns';
import { meanLength } from '@/lib/core/text/mean-length';
import type { ColumnChunk } from './column-chunk';

/** A prompt with all its responses, as the statistics need it. */
export type WholePrompt = {
  ordinal: number;
  texts: readonly string[];
  lengths: ArrayLike<number>;
  /** By field, as long as `texts`; NaN where unscored. */
  rewards: ReadonlyMap<number, Float64Array>;
  /** Characters of the prompt's text. */
  promptLength: number;
  digest: Uint8Array;
};

/** Writes the statistics of a prompt into the chunk it belongs to, and returns what was found of duplicates. */
export function fillPromptColumns(chunk: ColumnChunk, prompt: WholePrompt): DuplicateCounts {
  const row = prompt.ordinal - chunk.index * CHUNK_PROMPTS;
  const duplicates = countDuplicates(prompt.texts, [...prompt.rewards.values()]);
  const { dataset } = chunk;
  dataset.total[row] = prompt.texts.length;
  dataset.promptLength[row] = prompt.promptLength;
  dataset.responseLength[row] = meanLength(prompt.lengths);
  dataset.duplicates[row] = duplicates.duplicates;
  dataset.conflicts[row] = duplicates.conflicts;
  dataset.digest.set(prompt.digest, row * 32);
  const texts = promptTexts(prompt.texts, prompt.lengths);
  for (const [field, rewards] of prompt.rewards) {
    setPromptColumns(chunk.rewardColumns(field), row, rewards, texts);
  }
  return duplicates;
}
