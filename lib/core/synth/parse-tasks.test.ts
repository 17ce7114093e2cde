import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTasks } from './parse-tasks';

const TASKS = ['Write a poem about rain', 'Explain how tides work', 'Plan a picnic for six'];
const lines = (mark: (index: number) => string) =>
  TASKS.map((task, index) => `${mark(index)}${task}`).join('\n');

test.each([
  ['lines', lines(() => '')],
  ['numbers', lines((i) => `${i + 1}. `)],
  ['numbers in brackets', lines((i) => `(${i + 1}) `)],
  ['bullets', lines(() => '- ')],
  ['quotes', TASKS.map((task, i) => `${i + 1}) "${task}"`).join('\n')],
  ['bold type', TASKS.map((task) => `* **${task}**`).join('\n')],
  [
    'words around the list',
    `Sure! Here they are:\n\n${lines(() => '• ')}\n\nTell me if I can help.`,
  ],
  ['a heading', `Here are three:\n${lines(() => '')}`],
  ['a JSON list', JSON.stringify(TASKS)],
  ['JSON objects', JSON.stringify(TASKS.map((task) => ({ task })))],
  ['a fence', `\`\`\`json\n${JSON.stringify(TASKS, null, 2)}\n\`\`\``],
])('tasks are found in %s', (_, answer) => {
  expect(parseTasks(answer, false)).toEqual(TASKS);
});

test('the last line of an answer that is cut is left out, and so is what is no task', () => {
  expect(
    parseTasks(
      lines((i) => `${i + 1}. `),
      true,
    ),
  ).toEqual(TASKS.slice(0, 2));
  expect(parseTasks('1. ok\n2. Write a poem about rain', false)).toEqual([TASKS[0]]);
  expect(parseTasks('', false)).toEqual([]);
});

test('any answer gives trimmed tasks of a bounded length', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (answer, isCut) => {
      for (const task of parseTasks(answer, isCut)) {
        expect(task).toBe(task.trim());
        expect(task.length).toBeGreaterThanOrEqual(8);
      }
    }),
  );
});
