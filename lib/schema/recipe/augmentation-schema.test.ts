import { expect, test } from 'vitest';
import * as z from 'zod';
import { DEFAULT_AUGMENTATION_TEXT } from '@/lib/core/augment/augmentation';
import { augmentationSchema, parseAugmentation } from './augmentation-schema';

const augmentation = {
  template: 'user',
  text: DEFAULT_AUGMENTATION_TEXT,
  scale: { low: 0, high: 1 },
  attributes: ['reward', 'safety'],
  keepOriginals: true,
  half: { seed: '1' },
};

test('an augmentation comes back as it was written', () => {
  expect(parseAugmentation(JSON.parse(JSON.stringify(augmentation)))).toEqual(augmentation);
  expect(parseAugmentation({ ...augmentation, half: null }).half).toBeNull();
});

test.each([
  [{ prefix: 'x' }, 'augmentation.prefix: unknown key'],
  [{ scale: { low: 0, high: 1, mid: 0.5 } }, 'augmentation.scale.mid: unknown key'],
  [{ half: { seed: '1', share: 0.5 } }, 'augmentation.half.share: unknown key'],
  [{ half: { seed: 1 } }, 'augmentation.half.seed: '],
  [{ template: 'developer' }, 'augmentation.template: '],
  [{ scale: { low: 1, high: 1 } }, 'augmentation.scale: expected low below high'],
  [{ scale: { low: Number.NaN, high: 1 } }, 'augmentation.scale.low: '],
  [{ attributes: [] }, 'augmentation.attributes: expected at least one reward'],
  [{ attributes: ['a', ''] }, 'augmentation.attributes.1: '],
  [{ attributes: ['reward', 'score'] }, 'expected each once, found "Overall score" twice'],
  [{ text: '{gaols}' }, 'augmentation.text: the text has the unknown placeholder {gaols}'],
  [{ keepOriginals: undefined }, 'augmentation.keepOriginals: '],
])('%j is refused with the place named', (change, message) => {
  expect(() => parseAugmentation({ ...augmentation, ...change })).toThrow(message);
});

test('what is no object is refused', () => {
  expect(() => parseAugmentation('half')).toThrow(/^augmentation: /);
});

test('as a part of a recipe it names the place of an unknown key too', () => {
  const recipe = z.strictObject({ augmentation: augmentationSchema.nullable() });
  expect(recipe.safeParse({ augmentation: null }).success).toBe(true);
  const scale = { low: 0, high: 1, mid: 0.5 };
  const parsed = recipe.safeParse({ augmentation: { ...augmentation, scale } });
  expect(parsed.error?.issues).toMatchObject([
    { code: 'unrecognized_keys', path: ['augmentation', 'scale'], keys: ['mid'] },
  ]);
});
