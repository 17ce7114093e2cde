import { augmentationText } from '@/lib/core/augment/augmentation-text';
import { AppError } from '@/lib/core/errors/app-error';
import { invalidInput } from '@/lib/core/errors/invalid-input';
import type { ImportSource } from '@/lib/services/import/import-source';
import type { AugmentSummary } from './augment-tally';
import { type AugmentationWish, PairAugmenter } from './pair-augmenter';
import { type ReadPair, readPairs } from './read-pairs';

/** What to augment and how. */
export type AugmentInput = {
  sources: readonly ImportSource[];
  augmentation: AugmentationWish;
  /** Whether a row that is no pair ends the work or is counted and left out. */
  onError: 'stop' | 'skip';
};

/** How augmenting is watched and stopped, and where its rows go. */
export type AugmentRun = {
  signal: AbortSignal;
  onProgress: (progress: { bytesRead: number; bytesTotal: number; rows: number }) => void;
  /** Takes some whole lines; the next ones wait for it. */
  write: (text: string) => Promise<void>;
};

/** What was done, with which rewards, and the text that asks for the best response at inference. */
export type AugmentResult = AugmentSummary & { attributes: string[]; inferenceText: string };

const CHUNK_UNITS = 64 * 1024;

/**
 * Reads already paired rows from files and writes what `augmentPair` makes of them as conversational TRL rows, in the
 * order of the files' names and of their lines. Memory is flat: one chunk of a file and of rows.
 *
 * Throws `invalid_input` naming file and line for a row that is no pair (unless it is to be left out), for wrong options
 * and where no pair gives a row; `cancelled` on abort.
 */
export async function augmentSources(input: AugmentInput, run: AugmentRun): Promise<AugmentResult> {
  const augmenter = new PairAugmenter(input.augmentation);
  const { summary } = augmenter.tally;
  let text = '';
  for await (const batch of readSources(input, run, augmenter)) {
    for (const pair of batch) {
      text += augmenter.linesOf(pair);
      if (text.length < CHUNK_UNITS) continue;
      await run.write(text);
      text = '';
    }
  }
  const { options } = augmenter;
  if (summary.rows === 0 || !options) throw nothingToWrite(augmenter, input);
  await run.write(text);
  const { attributes, scale } = options;
  const best = attributes.map(() => scale.high);
  return { ...summary, attributes, inferenceText: augmentationText(options, best) };
}

async function* readSources(
  { sources, onError }: AugmentInput,
  { signal, onProgress }: AugmentRun,
  { tally }: PairAugmenter,
): AsyncGenerator<ReadPair[], void, undefined> {
  const bytesTotal = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let bytesBefore = 0;
  const inOrder = sources.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const source of inOrder) {
    let bytesHere = 0;
    const pairs = readPairs(source, {
      signal,
      onBytesRead: (bytes) => {
        bytesHere = bytes;
      },
      onBadRow: (line, message) => {
        if (onError === 'stop') throw invalidInput(source.name, line, message);
        tally.addBadRow(source.name, line, message);
      },
    });
    for await (const batch of pairs) {
      yield batch;
      onProgress({ bytesRead: bytesBefore + bytesHere, bytesTotal, rows: tally.summary.rows });
    }
    bytesBefore += bytesHere;
  }
}

function nothingToWrite({ tally, rewards }: PairAugmenter, input: AugmentInput): AppError {
  const { pairs, unscored, tied, outsideHalf } = tally.summary;
  const wanted = input.augmentation.attributes?.join(', ') ?? 'a score';
  const found = [...rewards].slice(0, 12).join(', ') || 'none';
  return new AppError(
    'invalid_input',
    `there is no row to write: of ${pairs} pairs ${unscored} lack ${wanted} on a side, ${tied} are ties and ` +
      `${outsideHalf} are of prompts that were not drawn; rewards found: ${found}`,
  );
}
