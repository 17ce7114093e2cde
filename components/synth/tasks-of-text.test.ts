import { expect, test } from 'vitest';
import { tasksOfText } from './tasks-of-text';

test('a line is a task: plain, a JSON text, or an object with task or prompt', () => {
  const text = 'Write a letter.\r\n\n"Say “hi”."\n{"task":"Sum up."}\n{"prompt":"Ask."}\n{broken';
  expect(tasksOfText(text)).toEqual(['Write a letter.', 'Say “hi”.', 'Sum up.', 'Ask.', '{broken']);
});
