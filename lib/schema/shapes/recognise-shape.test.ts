import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHAPES, type Shape } from '@/lib/core/views/import-view';
import { readRecord, recogniseShape, shapeKeys } from './recognise-shape';

const EXAMPLES: Record<Exclude<Shape, 'prompts'>, unknown> = {
  trees: { prompt: 'Hi', tree: { nodes: [{ nodeId: 0, text: 'x', terminal: true }] } },
  nested: { prompt: 'Hi', responses: [{ text: 'x', reward: 1 }] },
  long: { prompt: 'Hi', response: 'x', reward: 1 },
  simpo: { prompt: 'Hi', all_generated_responses: ['x'], all_rm_scores: [1] },
  dpo_pair: { instruction: 'Hi', output: ['x'], scores: [1] },
  ultrafeedback: { instruction: 'Hi', completions: [{ response: 'x', annotations: {} }] },
  distilabel: { instruction: 'Hi', generations: ['x'], ratings: [1], chosen: [], rejected: [] },
  open_instruct: { prompt: 'Hi', model_completion: 'x', score: { rm: 1 } },
  paired: { prompt: 'Hi', chosen: 'x', rejected: 'y', score_chosen: 2, score_rejected: 1 },
};
const SHAPE_NAMES: Shape[] = [
  ...(['nested', 'long', 'simpo', 'dpo_pair', 'trees'] as const),
  ...(['ultrafeedback', 'distilabel', 'open_instruct', 'paired', 'prompts'] as const),
];

test.each(Object.entries(EXAMPLES))('recognises %s and reads it', (shape, record) => {
  const recognised = recogniseShape(record);
  expect(recognised).toBe(shape);
  expect(recognised && readRecord(recognised, record)).toMatchObject({
    ok: true,
    row: {
      messages: [{ role: 'user', content: 'Hi' }],
      responses: expect.arrayContaining([expect.objectContaining({ text: 'x' })]),
    },
  });
});

test.each([
  null,
  3,
  'text',
  [],
  {},
  { prompt: 'Hi', chosen: 0, rejected: 1 },
  { instruction: 'Hi', output: ['a', 'b'] },
  { instruction: 'Hi', completions: ['a'] },
  { prompt: 'Hi', responses: ['a', 'b'], rewards: [1, 2] },
])('recognises nothing in %j', (record) => {
  expect(recogniseShape(record)).toBeNull();
});

test('a response named chosen by a flag is no pair', () => {
  expect(recogniseShape({ prompt: 'Hi', response: 'x', chosen: true, rejected: false })).toBe(
    'long',
  );
});

test('reads a record of another shape as a problem that names what was found', () => {
  expect(readRecord('simpo', EXAMPLES.nested)).toEqual({
    ok: false,
    kind: 'otherShape',
    message:
      'this row has the keys prompt, responses; expected {prompt, all_generated_responses: [], all_rm_scores: []}',
  });
  expect(readRecord('long', [1])).toMatchObject({
    kind: 'otherShape',
    message: expect.stringMatching(/^this row is a list; expected \{prompt, /),
  });
});

test('never throws, and gives every response rewards that are finite or null', () => {
  const names = ['prompt', 'messages', 'instruction', 'prompt_id', 'responses', 'output', 'scores'];
  const more = [
    ...['all_generated_responses', 'all_rm_scores', 'text', 'reward', 'score', 'x', 'system'],
    ...['chosen', 'rejected', 'score_chosen', 'score_rejected', 'x_chosen', 'x_rejected'],
    ...['tree', 'completions', 'generations', 'ratings', 'generation_models', 'model_completion'],
  ];
  const turn = fc.record({ role: fc.constantFrom('user', 'assistant'), content: fc.string() });
  const record = fc.dictionary(
    fc.constantFrom(...names, ...more),
    fc.oneof(
      ...[fc.constant('text'), fc.jsonValue(), fc.array(fc.jsonValue()), fc.double()],
      fc.array(turn, { maxLength: 3 }),
    ),
  );
  const shapes = fc.constantFrom<Shape>(...SHAPE_NAMES);
  fc.assert(
    fc.property(shapes, fc.oneof(record, fc.jsonValue()), (shape, value) => {
      const result = readRecord(shape, value);
      expect(result.ok || result.message.length > 5).toBe(true);
      for (const { rewards } of result.ok ? result.row.responses : []) {
        for (const reward of Object.values(rewards)) {
          expect(reward === null || Number.isFinite(reward)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('has words for the keys of every shape', () => {
  for (const shape of Object.keys(EXAMPLES)) expect(SHAPES).toHaveProperty(shape);
  expect(shapeKeys('simpo')).toContain('all_rm_scores');
});
