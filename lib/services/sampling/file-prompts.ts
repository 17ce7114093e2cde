import { invalidInput } from '@/lib/core/errors/invalid-input';
import type { Message } from '@/lib/core/prompts/message';
import { makeWellFormed } from '@/lib/core/text/make-well-formed';
import { openSource } from '@/lib/io/open-source';
import { type LocatedRecord, readRecords } from '@/lib/io/read-records';
import type { RunPrompt } from '@/lib/schema/runs/run-prompt';
import { readPromptRow } from '@/lib/schema/shapes/read-prompt-row';
import type { ImportSource } from '@/lib/services/import/import-source';
import { hashPrompt } from '@/lib/services/import/prompt-identity';

/**
 * Yields the prompts of files in the order of the files and their rows, each once: rows of one `prompt_id`, or of the same prompt
 * where there is none, are one prompt, as in an import. Throws `invalid_input` with file and line for a row without a prompt.
 * Memory: an id per prompt.
 */
export async function* filePrompts(
  sources: readonly ImportSource[],
  signal: AbortSignal,
): AsyncGenerator<RunPrompt, void, undefined> {
  const seen = new Set<string>();
  for (const source of sources) {
    const file = source.name;
    const { bytes } = await openSource(source.open(), { file, onBytesRead: () => {} });
    for await (const records of readRecords(bytes, { file, signal })) {
      for (const record of records) {
        const prompt = promptOf(record, file);
        const id = prompt.promptId ?? hashPrompt(prompt.messages);
        if (!seen.has(id)) yield prompt;
        seen.add(id);
      }
    }
  }
}

function promptOf(record: LocatedRecord, file: string): RunPrompt {
  const { line } = record;
  if ('error' in record) throw invalidInput(file, line, record.error);
  const read = readPromptRow(record.value);
  if (!read.ok) throw invalidInput(file, line, read.message);
  const { promptId, messages, meta } = read.row;
  const wellFormed = ({ role, content }: Message): Message => ({
    role: makeWellFormed(role).text,
    content: makeWellFormed(content).text,
  });
  return { promptId, messages: messages.map(wellFormed), meta };
}
