import { expect, test } from 'vitest';
import type { ComparedSetsView } from '@/lib/core/views/compared-sets-view';
import { prepareSets } from './prepare-sets';

const figures = {
  ...{ prefixCharacters: 12.4, prefixRatio: 0.25, prefixWords: 2.5, prefixWordRatio: 0.2 },
  ...{ contrast: 2, quality: 3.5, difficulty: 4 },
};
const all = { prompts: 20, pairs: 60, tokens: 30_000, pairsPerThousand: 2 };
const view: ComparedSetsView = {
  ...{ looked: 20, shown: 20, prompts: 18, pairs: 40 },
  a: { ...figures, all },
  b: {
    ...{ ...figures, prefixRatio: 0.331, prefixCharacters: 80, contrast: 1.25, difficulty: null },
    all: { ...all, tokens: null, pairsPerThousand: null },
  },
};

test('says both figures and how far apart they are, and nothing where one is not known', () => {
  const { headline, over, equal, all: yields } = prepareSets(view);
  expect(headline).toBe('40 pairs each, of the same 18 prompts');
  expect(over).toBeNull();
  expect(equal[0]).toEqual({ name: 'shared prefix, ch', a: '12', b: '80', difference: '+68' });
  expect(equal[1]).toMatchObject({ a: '25 %', b: '33 %', difference: '+8.1 points' });
  expect(equal[4]).toMatchObject({ a: '2.00', b: '1.25', difference: '−0.75' });
  expect(equal[6]).toMatchObject({ b: '–', difference: '–' });
  expect(yields[3]).toMatchObject({ a: '2.00', b: '–' });
});

test('says where the recipes have no prompt in common, and where prompts were drawn', () => {
  const nothing = prepareSets({ ...view, pairs: 0, prompts: 0, shown: 900 });
  expect(nothing.headline).toBe('No prompt gives pairs by both recipes');
  expect(nothing.over).toBe('over 20 prompts drawn of 900');
});
