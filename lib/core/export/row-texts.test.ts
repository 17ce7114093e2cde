import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '@/lib/core/prompts/message';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from './export-format';
import { type ColumnType, FORMAT_COLUMNS } from './format-columns';
import { rowTexts } from './row-texts';

const FORMATS = Object.keys(EXPORT_FORMATS).filter(isExportFormat);
const readMessages = (text: string): Message[] => JSON.parse(text);
const pair = {
  promptId: 'p1',
  messagesJson: '[{"role":"system","content":"Be kind"},{"role":"user","content":"Hi"}]',
  chosen: 'Hello "you" 👋\r\n',
  rejected: '',
  scoreChosen: 1.5,
  scoreRejected: -2,
};
const rows = (format: ExportFormat) =>
  rowTexts(format, pair, readMessages).map((text): unknown => JSON.parse(text));

const system = { role: 'system', content: 'Be kind' };
const user = { role: 'user', content: 'Hi' };
const good = { role: 'assistant', content: 'Hello "you" 👋\r\n' };
const bad = { role: 'assistant', content: '' };
const metadata = { prompt_id: 'p1', score_chosen: 1.5, score_rejected: -2 };

describe('the rows of a pair', () => {
  test('trl-conversational keeps its bytes', () => {
    expect(rowTexts('trl-conversational', pair, readMessages)).toEqual([
      '{"prompt":[{"role":"system","content":"Be kind"},{"role":"user","content":"Hi"}],"chosen":[{"role":"assistant","content":"Hello \\"you\\" 👋\\r\\n"}],"rejected":[{"role":"assistant","content":""}],"prompt_id":"p1","score_chosen":1.5,"score_rejected":-2}',
    ]);
  });

  test('trl-standard keeps its bytes: strings, several turns by name', () => {
    expect(rowTexts('trl-standard', pair, readMessages)).toEqual([
      '{"prompt":"System: Be kind\\n\\nUser: Hi\\n\\nAssistant:","chosen":"Hello \\"you\\" 👋\\r\\n","rejected":"","prompt_id":"p1","score_chosen":1.5,"score_rejected":-2}',
    ]);
    const single = { ...pair, messagesJson: '[{"role":"user","content":"Hi\\n"}]' };
    const [row] = rowTexts('trl-standard', single, readMessages);
    expect(JSON.parse(row ?? '').prompt).toBe('Hi\n');
  });

  test('trl-implicit holds whole conversations', () => {
    expect(rows('trl-implicit')).toEqual([
      { chosen: [system, user, good], rejected: [system, user, bad], ...metadata },
    ]);
  });

  test('trl-kto is unpaired: two rows, and no column of a preference', () => {
    expect(rows('trl-kto')).toEqual([
      { prompt: [system, user], completion: [good], label: true, prompt_id: 'p1', score: 1.5 },
      { prompt: [system, user], completion: [bad], label: false, prompt_id: 'p1', score: -2 },
    ]);
  });

  test('trl-reward carries the margin', () => {
    expect(rows('trl-reward')).toEqual([
      { chosen: [system, user, good], rejected: [system, user, bad], margin: 3.5, ...metadata },
    ]);
  });

  test('llama-factory holds the system prompt apart and turns under its own names', () => {
    expect(rows('llama-factory')).toEqual([
      {
        conversations: [{ from: 'human', value: 'Hi' }],
        system: 'Be kind',
        chosen: { from: 'gpt', value: good.content },
        rejected: { from: 'gpt', value: '' },
        ...metadata,
      },
    ]);
  });

  test('axolotl holds the prompt as messages and one message per side', () => {
    expect(rows('axolotl')).toEqual([
      { messages: [system, user], chosen: good, rejected: bad, ...metadata },
    ]);
  });

  test('openrlhf is the conversational row', () => {
    expect(rows('openrlhf')).toEqual(rows('trl-conversational'));
  });

  test('nemo-rl ranks the chosen completion 0 and the rejected one 1', () => {
    expect(rows('nemo-rl')).toEqual([
      {
        context: [system, user],
        completions: [
          { rank: 0, completion: [good] },
          { rank: 1, completion: [bad] },
        ],
        ...metadata,
      },
    ]);
  });
});

const text = fc.string({ unit: 'binary' });
const score = fc.double({ noDefaultInfinity: true, noNaN: true });
const anyPair = fc.record({
  promptId: text,
  messagesJson: fc
    .array(fc.record({ role: fc.constantFrom('system', 'user', 'assistant'), content: text }))
    .map((messages) => JSON.stringify(messages)),
  chosen: text,
  rejected: text,
  scoreChosen: score,
  scoreRejected: score,
});

test.each(FORMATS)('any row of %s is one line of JSON with the declared columns', (format) => {
  fc.assert(
    fc.property(anyPair, (any) => {
      for (const line of rowTexts(format, any, readMessages)) {
        expect(line).not.toMatch(/[\n\r]/);
        const row: Record<string, unknown> = JSON.parse(line);
        const columns = FORMAT_COLUMNS[format];
        expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
        for (const { name, type } of columns) expectType(row[name], type);
      }
    }),
  );
});

test.each(FORMATS.filter((format) => format !== 'trl-kto'))(
  'every pair of %s names its prompt and both scores exactly',
  (format) => {
    fc.assert(
      fc.property(anyPair, (any) => {
        const [line] = rowTexts(format, any, readMessages);
        expect(JSON.parse(line ?? '')).toMatchObject({
          prompt_id: any.promptId,
          score_chosen: any.scoreChosen + 0,
          score_rejected: any.scoreRejected + 0,
        });
      }),
    );
  },
);

function expectType(value: unknown, type: ColumnType): void {
  if (typeof type === 'string') {
    expect(typeof value).toBe({ float: 'number', integer: 'number' }[type as string] ?? type);
  } else if ('list' in type) {
    expect(Array.isArray(value)).toBe(true);
    for (const item of value as unknown[]) expectType(item, type.list);
  } else {
    expect(Object.keys(value as object)).toEqual(type.struct.map(({ name }) => name));
    for (const { name, type: inner } of type.struct) {
      expectType((value as Record<string, unknown>)[name], inner);
    }
  }
}
