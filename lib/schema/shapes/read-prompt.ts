import * as z from 'zod';
import type { Message } from '@/lib/core/prompts/message';
import { untemplatePrompt } from '@/lib/core/templates/untemplate-prompt';
import { describeValue } from './describe-value';
import {
  isSourceRecord,
  type RecordProblem,
  recordProblem,
  type SourceRecord,
} from './record-result';

/** The keys a prompt may stand under, the first one that is there counting. */
export const PROMPT_KEYS = ['prompt', 'messages', 'instruction'] as const;

/** A prompt as a record gives it; `used` are the keys it was read from. */
export type ReadPrompt = {
  ok: true;
  messages: Message[];
  templated: boolean;
  used: readonly string[];
};

const messageList = z.array(z.object({ role: z.string(), content: z.string() }));

/**
 * Returns the prompt under the first of `keys` that is neither missing nor null: a text (turned back into messages
 * where it is a rendered chat template) or a list of messages. An `instruction` takes a text under `input` with it,
 * on a line of its own, as Alpaca's rows are read by trainers.
 */
export function readPrompt(
  record: SourceRecord,
  keys: readonly string[],
): ReadPrompt | RecordProblem {
  const key = keys.find((name) => record[name] !== undefined && record[name] !== null);
  if (key === undefined) {
    return recordProblem('rowsWithoutPrompt', `expected ${keys.join(' or ')}, found none`);
  }
  const value = record[key];
  if (Array.isArray(value)) return readMessages(key, value);
  if (typeof value !== 'string') {
    return recordProblem(
      'otherShape',
      `${key} is ${describeValue(value)}, expected text or a list of messages`,
    );
  }
  const input = key === 'instruction' ? record.input : null;
  if (typeof input !== 'string' || input.trim() === '') return readText(key, value, [key]);
  return readText(key, `${value}\n${input}`, [key, 'input']);
}

function readText(key: string, text: string, used: readonly string[]): ReadPrompt | RecordProblem {
  const { messages, templated } = untemplatePrompt(text);
  return isBlank(messages) ? blankPrompt(key) : { ok: true, messages, templated, used };
}

function readMessages(key: string, list: readonly unknown[]): ReadPrompt | RecordProblem {
  const parsed = messageList.safeParse(list);
  if (!parsed.success) return recordProblem('otherShape', describeFirstBadMessage(key, list));
  if (isBlank(parsed.data)) return blankPrompt(key);
  return { ok: true, messages: parsed.data, templated: false, used: [key] };
}

function isBlank(messages: readonly Message[]): boolean {
  return messages.every((message) => message.content.trim() === '');
}

function blankPrompt(key: string): RecordProblem {
  return recordProblem('rowsWithoutPrompt', `${key} is blank`);
}

function describeFirstBadMessage(key: string, list: readonly unknown[]): string {
  const index = list.findIndex((item) => !messageList.element.safeParse(item).success);
  const message = list[index];
  if (!isSourceRecord(message)) {
    return `${key}[${index}] is ${describeValue(message)}, expected an object with role and content`;
  }
  const field = typeof message.role === 'string' ? 'content' : 'role';
  return `${key}[${index}].${field} is ${describeValue(message[field])}, expected text`;
}
