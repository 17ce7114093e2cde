import { expect, test } from 'vitest';
import { formatShare } from '@/lib/core/format/format-count';
import type { Strategy } from '@/lib/core/recipes/recipe';
import type { RecipeEffectView } from '@/lib/core/views/recipe-view';
import { prepareEffect } from './prepare-effect';

const effect: RecipeEffectView['effect'] = {
  looked: 100,
  used: 90,
  pairs: 90,
  lost: [
    { kind: 'tied', prompts: 7 },
    { kind: 'skipped', prompts: 3 },
  ],
  dropped: [],
  strategies: [90],
  extremes: 20,
  meanChosen: 2,
  meanRejected: -1,
  meanMargin: 3,
  margins: null,
  meanChosenLength: 100,
  meanRejectedLength: 80,
  lengthDifferences: null,
  train: 90,
  test: 0,
  other: null,
};
const prepare = (
  change: Partial<typeof effect> = {},
  more: { shown?: number; sampleSeed?: string } = {},
  kinds: readonly Strategy['kind'][] = ['points'],
) =>
  prepareEffect({ shown: 100, sampleSeed: null, ...more, effect: { ...effect, ...change } }, kinds);

test('that no prompt has a tree is said in a sentence', () => {
  const lost = [{ kind: 'noSiblings' as const, prompts: 100 }];
  expect(prepare({ pairs: 0, used: 0, lost }).empty).toMatch(/^None of these prompts has a search/);
  expect(prepare({ pairs: 0, used: 0 }).empty).toBeNull();
  expect(prepare({ lost }).empty).toBeNull();
});

test('the headline counts pairs and prompts, and every lost prompt has its reason', () => {
  const prepared = prepare();
  expect(prepared.headline).toBe('90 pairs from 90 of 100 prompts');
  expect(prepared.over).toBeNull();
  expect(prepared.lost).toEqual([
    { label: 'equal rewards', prompts: '7', share: formatShare(7, 100) },
    { label: expect.stringMatching(/^fewer than two/), prompts: '3', share: formatShare(3, 100) },
  ]);
  expect(prepared.facts).toContainEqual({ name: 'length difference, ch', value: '+20' });
});

test('a recipe that is nearly (max, min) is called that', () => {
  expect(prepare().extremes).toMatchObject({ tone: 'info' });
  expect(prepare({ extremes: 89 }).extremes).toMatchObject({
    tone: 'warn',
    text: expect.stringMatching(/nearly the \(max, min\) dataset/),
  });
  expect(prepare({ pairs: 0, extremes: 0 }).extremes).toBeNull();
});

test('counts over a sample say so', () => {
  expect(prepare({}, { shown: 5000, sampleSeed: '1' }).over).toMatch(
    /100 of 5,000 prompts, drawn by seed 1/,
  );
});

test('where a strategy finds nothing the words say what it looked for', () => {
  const lost = [{ kind: 'nothing', prompts: 4 }] as const;
  const label = (...kinds: Strategy['kind'][]) =>
    prepare({ lost: [...lost] }, {}, kinds).lost[0]?.label;
  expect(label('threshold')).toBe('no pair in the range');
  expect(label('verified', 'points')).toBe('no pair of these levels');
  expect(label('verified', 'all')).toBe('no pair of these levels or in the range');
});

test('pairs from all prompts, and from none, read as such', () => {
  expect(prepare({ used: 100, pairs: 300 }).headline).toBe('300 pairs from all 100 prompts');
  expect(prepare({ used: 0, pairs: 0 }).headline).toBe('no pair from 100 prompts');
});
