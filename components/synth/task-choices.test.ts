import { expect, test } from 'vitest';
import { synthBody } from '@/lib/schema/synth/synth-request';
import { newTasks, tasksNotReady, tasksOptions, tasksRequest } from './task-choices';

const known = { baseUrl: 'http://127.0.0.1:8000/v1', hasKey: false };
const start = newTasks(known);
const asked = { n: '10', constraints: '2', types: 'paper', seed: '1', name: 'made' };

test('built-in tasks ask for nothing, those of a file are sent', () => {
  expect(tasksRequest(start)).toEqual({ tasks: null });
  expect(tasksNotReady(start)).toBeNull();
  const file = { ...start, source: 'file' } as const;
  expect(tasksNotReady(file)).toBe('Choose a file with tasks.');
  const own = { file: 't.txt', tasks: ['Sing.'] };
  expect(tasksRequest({ ...file, own })).toEqual({ tasks: ['Sing.'] });
  expect(tasksRequest({ ...start, own })).toEqual({ tasks: null });
  expect(tasksOptions({ ...file, own })).toBe(' --tasks t.txt');
});

test('an endpoint is named with its model before it is asked; the request is one that the address takes', () => {
  const form = { ...start, source: 'endpoint' } as const;
  expect(tasksNotReady(form)).toBe('Name the model.');
  expect(tasksNotReady({ ...form, writer: { ...form.writer, baseUrl: ' ' } })).toMatch(/where/);
  const writer = { ...form.writer, model: 'tiny', key: 'sk', count: 60, maxTotalTokens: 900 };
  expect(tasksNotReady({ ...form, writer })).toBeNull();
  expect(tasksOptions({ ...form, writer })).toBe(' --write-tasks 60 --model tiny');
  const body = synthBody.parse({ ...asked, ...tasksRequest({ ...form, writer }) });
  expect(body).toMatchObject({
    ...{ key: 'sk', tasks: null },
    write: {
      ...{ tasks: 60, endpoint: { model: 'tiny', api: 'chat' }, sampling: { temperature: 1 } },
      limits: { concurrency: 8, maxTokens: 900 },
    },
  });
});

test('tasks and an endpoint that writes them exclude one another', () => {
  const writing = tasksRequest({ ...start, source: 'endpoint' });
  const { success, error } = synthBody.safeParse({ ...asked, tasks: ['Sing.'], ...writing });
  expect(success).toBe(false);
  expect(error?.issues.map(({ path }) => path[0])).toContain('write');
});
