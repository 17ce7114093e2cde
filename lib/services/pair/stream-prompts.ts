import { invalidInput } from '@/lib/core/errors/invalid-input';
import type { ImportFindings } from '@/lib/services/import/import-findings';
import type { ImportInput } from '@/lib/services/import/import-input';
import type { PendingPrompt } from '@/lib/services/import/pending-prompt';
import { PromptIntake } from '@/lib/services/import/prompt-intake';
import { type ReadFile, readSource } from '@/lib/services/import/read-source';
import type { RewardFields } from '@/lib/services/import/reward-fields';

/** What is read, and how; as an import's. */
export type StreamInput = Pick<ImportInput, 'sources' | 'shape' | 'columns' | 'onError'>;

/** What reading fills: the named rewards, and what is remarkable. */
export type StreamState = { fields: RewardFields; findings: ImportFindings; signal: AbortSignal };

/** Told after each piece that was read: bytes and responses so far. */
export type OnRead = (progress: { bytesRead: number; responses: number }) => void;

/** A prompt with all its responses. */
export type WholePending = PendingPrompt & { row: NonNullable<PendingPrompt['row']> };

/**
 * Yields the prompts of the sources (read in the order of their names), each once it is whole. Memory is one piece of
 * a file, one prompt, and about 100 bytes per prompt seen, by which a prompt that comes again is known.
 *
 * Throws `invalid_input` as an import does, and where the rows of a prompt do not stand together.
 */
export async function* streamPrompts(
  input: StreamInput,
  { fields, findings, signal }: StreamState,
  onRead: OnRead,
): AsyncGenerator<WholePending[], void, undefined> {
  const intake = new PromptIntake({ fields, findings, withoutLengths: true });
  const sources = input.sources.toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );
  let bytesBefore = 0;
  for (const source of sources) {
    const file: ReadFile = {
      name: source.name,
      bytes: 0,
      rows: 0,
      rowsImported: 0,
      shape: 'nested',
      gzip: false,
    };
    for await (const _ of readSource(source, file, input, {
      intake,
      findings,
      signal,
      seal: true,
    })) {
      signal.throwIfAborted();
      yield intake.takeComplete().map(requireWhole);
      onRead({ bytesRead: bytesBefore + file.bytes, responses: intake.responses });
    }
    bytesBefore += file.bytes;
  }
  yield intake.takePending().map(requireWhole);
}

function requireWhole(pending: PendingPrompt): WholePending {
  const { row, promptId, file, line } = pending;
  if (row !== null) return { ...pending, row };
  throw invalidInput(
    file,
    line,
    `the prompt ${promptId} was complete already: without an import all rows of a prompt must stand together; sort them by prompt, or import the files`,
  );
}
