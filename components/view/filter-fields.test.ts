import { expect, test } from 'vitest';
import { NO_FILTER, PROMPT_FIELDS } from '@/lib/core/filters/prompt-filter';
import { filterFields } from './filter-fields';

const REWARDS = Array.from({ length: 20 }, (_, i) => `reward ${i}`);
const range = { from: 1, to: null };

test('every number of a prompt, the z-score and every reward stand in one group each', () => {
  const { set, groups } = filterFields(NO_FILTER, REWARDS);
  expect(set).toEqual([]);
  const fields = groups.flatMap(({ rows }) => rows.map(({ field }) => field));
  expect(fields.toSorted()).toEqual(
    [...PROMPT_FIELDS, 'z', ...REWARDS.map((name) => `reward.${name}`)].toSorted(),
  );
});

test('what is set stands apart, and in no group', () => {
  const filter = {
    ...NO_FILTER,
    ranges: { margin: [range], n: [range, { from: null, to: 0 }] },
    rewards: { 'reward 17': [range] },
  };
  const { set, groups } = filterFields(filter, REWARDS);
  expect(set.map(({ long }) => long)).toEqual([
    'n, scored responses',
    'margin of this pairing',
    'a response with reward 17',
  ]);
  const others = groups.flatMap(({ rows }) => rows.map(({ field }) => field));
  for (const { field } of set) expect(others).not.toContain(field);
});

test('below its title a row does not say again what the title says', () => {
  const { groups } = filterFields(NO_FILTER, ['armorm']);
  const names = (id: string) =>
    groups.find((group) => group.id === id)?.rows.map(({ inGroup }) => inGroup);
  expect(names('pairing')?.slice(0, 2)).toEqual([
    'margin',
    'shared prefix, share of the longer text',
  ]);
  expect(names('responses')).toEqual(['z-score', 'armorm']);
});
