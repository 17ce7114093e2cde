import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpointChoices, runLimits } from '@/lib/schema/jobs/sample-json';
import { taskWriting } from '@/lib/schema/jobs/tasks-json';
import { synthBody } from '@/lib/schema/synth/synth-request';
import { listDatasets } from '@/lib/services/list-datasets';
import { readJob } from '@/lib/services/list-jobs';
import { listFailures } from '@/lib/services/runs/list-failures';
import { resumeRun } from '@/lib/services/runs/resume-run';
import { queueSynth } from '@/lib/services/synth/queue-synth';
import { queueTasks } from '@/lib/services/synth/queue-tasks';
import { exportTasks } from '@/lib/services/synth/written-tasks';
import { type LocalEndpoint, startLocalEndpoint } from '@/test/local-endpoint';
import { taskAnswer, tasksFrom } from '@/test/task-answers';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { runJob } from './run-job';

let context: TemporaryContext;
let endpoint: LocalEndpoint;
beforeEach(async () => {
  context = await temporaryContext();
  endpoint = await startLocalEndpoint(({ index }) => taskAnswer(tasksFrom(index * 20, 20)));
});
afterEach(async () => {
  await endpoint.close();
  await context.remove();
});

const planOf = (constraints = '2', types = 'paper') => {
  const {
    tasks: _,
    write: _w,
    key: _k,
    name: _n,
    ...plan
  } = synthBody.parse({
    ...{ n: '30', constraints, types, seed: 's', name: 'x' },
  });
  return plan;
};

function queue(tasks: number, limits: object = {}, name = 'made') {
  return queueTasks(context, {
    ...{ name, plan: planOf(), keyTyped: false },
    writing: taskWriting.parse({
      ...{ tasks, sampling: {} },
      endpoint: endpointChoices.parse({ baseUrl: endpoint.baseUrl, model: 'm' }),
    }),
    limits: runLimits.parse({ concurrency: 1, retryWaitSeconds: 0.001, retries: 0, ...limits }),
  });
}

const goOn = { limits: {}, name: null, hasKey: false, finish: false };

async function tasksOf(id: string): Promise<string[]> {
  let text = '';
  for await (const part of await exportTasks(context, id)) text += part;
  const lines = text.trimEnd().split('\n');
  return lines.map((line): string => JSON.parse(line).task);
}

async function promptsOf(name: string): Promise<string[]> {
  const { prisma, bulk } = context.database;
  const { id } = await prisma.dataset.findFirstOrThrow({ where: { name } });
  const prompts = await bulk.readPrompts(id, 0, 1_000);
  return prompts.map(({ messages }) => messages);
}

test('tasks are written, and the prompts are those of the same tasks in a file', async () => {
  const id = await queue(50);
  await runJob(context, id);
  expect(await readJob(context, id)).toMatchObject({
    ...{ status: 'done', report: { prompts: 30 }, progress: { done: 50, unit: 'tasks' } },
    writing: { tasks: 50, prompts: 30, isKept: true, canResume: false },
  });
  const tasks = await tasksOf(id);
  expect(tasks).toEqual(tasksFrom(0, 50));
  const other = await queueSynth(context, { name: 'other', plan: { ...planOf(), tasks } });
  await runJob(context, other);
  expect(await promptsOf('made')).toEqual(await promptsOf('other'));
  await expect(resumeRun(context, id, goOn)).rejects.toThrow(/its prompts are made/);
});

test('a used-up budget pauses the run; resumed, no answer is asked for again', async () => {
  const id = await queue(50, { maxRequests: 2 });
  await expect(runJob(context, id)).rejects.toThrow(/budget/);
  expect(await readJob(context, id)).toMatchObject({
    ...{ status: 'paused', progress: { done: 40, total: 50 }, writing: { canResume: true } },
  });
  expect(await tasksOf(id)).toEqual(tasksFrom(0, 40));
  await resumeRun(context, id, goOn);
  await runJob(context, id);
  expect(await tasksOf(id)).toEqual(tasksFrom(0, 50));
  expect(endpoint.requests).toHaveLength(3);
  expect((await readJob(context, id)).progress.sampling).toMatchObject({ requests: 3 });
});

test('prompts can be made of the tasks there are', async () => {
  const id = await queue(100, { maxRequests: 1 });
  await expect(runJob(context, id)).rejects.toThrow(/budget/);
  await resumeRun(context, id, { ...goOn, finish: true });
  await runJob(context, id);
  expect(endpoint.requests).toHaveLength(1);
  expect(await listDatasets(context)).toMatchObject([{ name: 'made', prompts: 30 }]);
  expect(await readJob(context, id)).toMatchObject({
    ...{ status: 'done', progress: { done: 20, total: 100 }, writing: { canResume: false } },
  });
});

test('a name that is taken meanwhile pauses the run, which goes on under another one', async () => {
  const id = await queue(20);
  await runJob(
    context,
    await queueSynth(context, { name: 'made', plan: { ...planOf(), tasks: null } }),
  );
  await expect(runJob(context, id)).rejects.toThrow(/"made" exists; resume the run under another/);
  await expect(resumeRun(context, id, goOn)).rejects.toMatchObject({ code: 'conflict' });
  await resumeRun(context, id, { ...goOn, name: 'other' });
  await runJob(context, id);
  expect(endpoint.requests).toHaveLength(1);
  expect((await listDatasets(context)).map(({ name }) => name).sort()).toEqual(['made', 'other']);
});

test('a model that repeats itself pauses the run, and requests that fail are listed', async () => {
  endpoint.script = ({ index }) =>
    index === 1 ? { does: 'refuse', status: 400, message: 'too long' } : taskAnswer(['Sing.']);
  const id = await queue(20);
  await expect(runJob(context, id)).rejects.toThrow(/no new task.*; or make the prompts of what/);
  expect((await readJob(context, id)).status).toBe('paused');
  expect(await listFailures(context, id)).toMatchObject({
    ...{ count: 1, failures: [{ promptId: 'request 1' }] },
  });
});

test('before anything is asked, a taken name and constraints that do not go together are refused', async () => {
  await runJob(context, await queue(20));
  await expect(queue(20)).rejects.toMatchObject({ code: 'conflict' });
  const writing = taskWriting.parse({
    ...{ tasks: 5, sampling: {}, endpoint: { baseUrl: endpoint.baseUrl, model: 'm' } },
  });
  const plan = planOf('3', 'detectable_format:json_format');
  const asked = { name: 'new', plan, writing, limits: runLimits.parse({}), keyTyped: false };
  await expect(queueTasks(context, asked)).rejects.toThrow(/go together/);
  expect(endpoint.requests).toHaveLength(1);
});
