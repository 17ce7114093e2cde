import type { Behaviour } from './local-endpoint';

/** Returns tasks that are unlike one another. */
export function tasksFrom(from: number, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `Write a letter about subject${from + i} to friend${from + i}`,
  );
}

/** Returns the answer of an endpoint that lists tasks. */
export function taskAnswer(tasks: readonly string[], finish = 'stop'): Behaviour {
  const content = tasks.map((task, i) => `${i + 1}. ${task}`).join('\n');
  return {
    ...{ does: 'send', type: 'application/json' },
    body: JSON.stringify({
      model: 'm',
      choices: [{ message: { role: 'assistant', content }, index: 0, finish_reason: finish }],
      usage: { prompt_tokens: 10, completion_tokens: 5 },
    }),
  };
}
