import type { Message } from '@/lib/core/prompts/message';
import { parseTranscript } from '@/lib/core/templates/parse-transcript';
import { type ReadPrompt, readPrompt } from './read-prompt';
import { readTurns } from './read-turns';
import { type RecordProblem, recordProblem, type SourceRecord } from './record-result';

const KEYS = ['prompt', 'messages', 'conversations', 'instruction', 'question'] as const;

/** A prompt that stands beside a pair; `asksInTranscript` is true where it is a transcript that ends with `Assistant:`. */
type StatedPrompt = ReadPrompt & { asksInTranscript: boolean };

/**
 * Returns the prompt that stands in a record beside its pair, null where there is none: the first of `prompt`,
 * `messages`, `conversations`, `instruction` and `question` that is not blank, as text, transcript or list of messages.
 */
export function readStatedPrompt(record: SourceRecord): StatedPrompt | RecordProblem | null {
  const key = KEYS.find((name) => !isBlank(record[name]));
  if (key === undefined) return null;
  const value = record[key];
  if (Array.isArray(value)) {
    const read = readTurns(key, value);
    if (!read.ok) return read;
    return stated({ ok: true, messages: read.turns, templated: false, used: [key] });
  }
  const transcript = typeof value === 'string' ? parseTranscript(value) : null;
  if (!transcript) {
    const prompt = readPrompt(record, [key]);
    return prompt.ok ? stated(prompt) : prompt;
  }
  const last = transcript.at(-1);
  const asks = last?.role === 'assistant' && last.content.trim() === '';
  const messages = asks ? transcript.slice(0, -1) : transcript;
  return {
    ...stated({ ok: true, messages, templated: false, used: [key] }),
    asksInTranscript: asks,
  };
}

/**
 * Returns the prompt of a pair out of what stands beside it and the turns that both sides share before their last.
 * Where both are there, the conversation counts, unless it is the end of the prompt (which may also hold a system
 * message) or goes on from it with a turn of the assistant.
 */
export function joinPrompt(
  statedPrompt: StatedPrompt | null,
  shared: readonly Message[],
): ReadPrompt | RecordProblem {
  const whole: ReadPrompt = { ok: true, messages: [...shared], templated: false, used: [] };
  if (!statedPrompt) {
    if (shared.some(({ content }) => content.trim() !== '')) return whole;
    return recordProblem(
      'rowsWithoutPrompt',
      'expected prompt, or whole conversations in chosen and rejected; found neither',
    );
  }
  const { messages, used } = statedPrompt;
  if (endsWith(messages, shared)) return statedPrompt;
  if (shared[0]?.role === 'assistant') {
    return { ...statedPrompt, messages: [...messages, ...shared] };
  }
  const isInside = messages.every((one) => shared.some((other) => isSameTurn(one, other)));
  return { ...whole, used: isInside ? used : [] };
}

/** Returns true for two turns of one role and content. */
export function isSameTurn(a: Message, b: Message | undefined): boolean {
  return a.role === b?.role && a.content === b.content;
}

function stated(prompt: ReadPrompt): StatedPrompt {
  return { ...prompt, asksInTranscript: false };
}

function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

function endsWith(messages: readonly Message[], end: readonly Message[]): boolean {
  const from = messages.length - end.length;
  return from >= 0 && end.every((turn, i) => isSameTurn(turn, messages[from + i]));
}
