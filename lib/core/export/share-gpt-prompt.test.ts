import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareGptPrompt } from './share-gpt-prompt';

const turns = (...roles: string[]) =>
  roles.map((role, index) => ({ role, content: `${role}${index}` }));

test('system turns at the beginning stand apart', () => {
  expect(shareGptPrompt(turns('system', 'developer', 'user'))).toEqual({
    system: 'system0\n\ndeveloper1',
    turns: [{ from: 'human', value: 'user2' }],
  });
  expect(shareGptPrompt(turns('system'))).toEqual({ system: 'system0', turns: [] });
  expect(shareGptPrompt([])).toEqual({ system: '', turns: [] });
});

test('turns get the names of the layout, a later system turn that of the user', () => {
  expect(shareGptPrompt(turns('user', 'assistant', 'tool', 'assistant', 'system')).turns).toEqual([
    { from: 'human', value: 'user0' },
    { from: 'gpt', value: 'assistant1' },
    { from: 'observation', value: 'tool2' },
    { from: 'gpt', value: 'assistant3' },
    { from: 'human', value: 'system4' },
  ]);
});

test('the sides always take turns, and nothing is lost', () => {
  const role = fc.constantFrom('system', 'user', 'assistant');
  fc.assert(
    fc.property(fc.array(fc.record({ role, content: fc.string() })), (messages) => {
      const { system, turns: made } = shareGptPrompt(messages);
      expect(made.every(({ from }, i) => from !== made[i - 1]?.from)).toBe(true);
      const text = [system, ...made.map(({ value }) => value)].join('');
      for (const { content } of messages) expect(text).toContain(content);
    }),
  );
});
