import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areInConflict } from '@/lib/core/verify/conflicts';
import { INSTRUCTIONS, PAPER_INSTRUCTIONS } from '@/lib/core/verify/instruction-registry';
import { NearDuplicates } from './near-duplicates';
import { type SynthPlan, synthesise } from './synthesise';

const plan = (change: Partial<SynthPlan> = {}): SynthPlan => ({
  n: 300,
  constraints: [4, 5, 6],
  types: PAPER_INSTRUCTIONS.map(({ id }) => id),
  seed: '1',
  tasks: null,
  ...change,
});

test('the same plan gives the same prompts, another seed gives others', () => {
  expect([...synthesise(plan())]).toEqual([...synthesise(plan())]);
  const texts = new Set([...synthesise(plan())].map(({ prompt }) => prompt));
  expect([...synthesise(plan({ seed: '2' }))].some(({ prompt }) => texts.has(prompt))).toBe(false);
});

test('constraints of a prompt go together, are as many as asked for, and each is asked for in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 6 }), (seed, k) => {
      const types = INSTRUCTIONS.map(({ id }) => id);
      for (const made of synthesise(plan({ n: 10, seed, constraints: [k], types }))) {
        const { instruction_id_list: ids, kwargs, difficulty, prompt, task } = made;
        expect([ids.length, kwargs.length, difficulty]).toEqual([k, k, k]);
        expect(prompt.startsWith(task)).toBe(true);
        for (const [i, id] of ids.entries()) {
          for (const other of ids.slice(i + 1)) expect(areInConflict(id, other)).toBe(false);
          const bound = INSTRUCTIONS.find((one) => one.id === id)?.bind(kwargs[i] ?? {});
          expect(bound && 'description' in bound && prompt.includes(bound.description)).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('prompts are unique, difficulties take turns, and types are used about equally often', () => {
  const made = [...synthesise(plan({ n: 3_000 }))];
  expect(new Set(made.map(({ prompt }) => prompt)).size).toBe(3_000);
  expect([4, 5, 6].map((k) => made.filter(({ difficulty }) => difficulty === k).length)).toEqual([
    1_000, 1_000, 1_000,
  ]);
  const uses = new Map<string, number>();
  for (const id of made.flatMap((one) => one.instruction_id_list)) {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const counts = [...uses.values()];
  expect(Math.max(...counts)).toBeLessThan(1.1 * Math.min(...counts));
});

test('tasks of the own are used', () => {
  const tasks = ['Write about a cat.', 'Write about a dog.'];
  for (const { task } of synthesise(plan({ n: 20, tasks }))) expect(tasks).toContain(task);
});

test('what cannot be made says so', () => {
  const two = ['change_case:english_capital', 'change_case:english_lowercase'];
  expect(() => [...synthesise(plan({ types: two, constraints: [2] }))]).toThrow(
    /no 2 of the 2 instruction types go together/,
  );
  const few = plan({ types: ['punctuation:no_comma'], constraints: [1], tasks: ['Say it.'] });
  expect(() => [...synthesise(few)]).toThrow(/after \d+ prompts every further one nearly repeats/);
});

test('a text that differs in one word of many is nearly the same, one of other words is not', () => {
  const seen = new NearDuplicates();
  const words = Array.from({ length: 100 }, (_, i) => `word${i}`);
  expect(seen.isRepeat(words.join(' '))).toBe(false);
  expect(seen.isRepeat(words.join(' '))).toBe(true);
  expect(seen.isRepeat([...words.slice(0, 99), 'other'].join(' '))).toBe(true);
  expect(seen.isRepeat(words.map((word) => `${word}x`).join(' '))).toBe(false);
  expect(seen.isRepeat(words.toReversed().join(' '))).toBe(false);
});
