import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AugmentablePair,
  type AugmentedPair,
  augmentationOutcome,
  augmentPair,
} from './augment-pair';
import { type Augmentation, DEFAULT_AUGMENTATION_TEXT } from './augmentation';

const OPTIONS: Augmentation = {
  template: 'system',
  text: 'Aim from {low} to {high}.\n{goals}',
  scale: { low: 1, high: 10 },
  attributes: ['overall_score'],
  keepOriginals: false,
  half: null,
};

const PAIR: AugmentablePair = {
  promptId: 'p1',
  messages: [{ role: 'user', content: 'Why is the sky blue?' }],
  chosen: 'Because of scattering.',
  rejected: 'It is not.',
  chosenRewards: { overall_score: 8.5, honesty: 5 },
  rejectedRewards: { overall_score: 4, honesty: 5 },
  scoreChosen: 8.5,
  scoreRejected: 4,
};

test('a record of UltraFeedback becomes one row for each goal, the second with its sides swapped', () => {
  const user = { role: 'user', content: 'Why is the sky blue?' };
  const goal = (score: string) => ({
    role: 'system',
    content: `Aim from 1 to 10.\nOverall score: ${score}.`,
  });
  expect(augmentPair(PAIR, OPTIONS)).toEqual([
    {
      promptId: 'p1',
      messages: [goal('8.5'), user],
      chosen: 'Because of scattering.',
      rejected: 'It is not.',
      scoreChosen: 8.5,
      scoreRejected: 4,
      goal: 'chosen',
    },
    {
      promptId: 'p1',
      messages: [goal('4'), user],
      chosen: 'It is not.',
      rejected: 'Because of scattering.',
      scoreChosen: 4,
      scoreRejected: 8.5,
      goal: 'rejected',
    },
  ]);
});

test('several attributes give a line each, with the goals of the favoured response', () => {
  const attributes = ['overall_score', 'honesty'];
  const contents = augmentPair(PAIR, { ...OPTIONS, attributes }).map(
    ({ messages }) => messages[0]?.content,
  );
  expect(contents).toEqual([
    'Aim from 1 to 10.\nOverall score: 8.5.\nHonesty: 5.',
    'Aim from 1 to 10.\nOverall score: 4.\nHonesty: 5.',
  ]);
});

test('the unchanged pair can stand before its two rows', () => {
  const [original, ...rows] = augmentPair(PAIR, { ...OPTIONS, keepOriginals: true });
  const { chosenRewards: _, rejectedRewards: __, ...pair } = PAIR;
  expect(original).toEqual({ ...pair, goal: null });
  expect(rows).toEqual(augmentPair(PAIR, OPTIONS));
});

describe('a pair that cannot be augmented gives no row', () => {
  test.each([
    ['unscored', { overall_score: 8 }, {}],
    ['unscored', { overall_score: Number.NaN }, { overall_score: 3 }],
    ['unscored', { overall_score: 8 }, { overall_score: Number.POSITIVE_INFINITY }],
    ['tied', { overall_score: 8, honesty: 1 }, { overall_score: 8, honesty: 2 }],
    ['tied', { overall_score: 0 }, { overall_score: -0 }],
  ])('%s', (outcome, chosenRewards, rejectedRewards) => {
    const pair: AugmentablePair = { ...PAIR, chosenRewards, rejectedRewards };
    expect(augmentationOutcome(pair, OPTIONS)).toBe(outcome);
    expect(augmentPair(pair, { ...OPTIONS, keepOriginals: true })).toEqual([]);
  });

  test('goals that differ in one attribute are no tie', () => {
    const pair = { ...PAIR, rejectedRewards: { overall_score: 8.5, honesty: 2 } };
    const attributes = ['overall_score', 'honesty'];
    expect(augmentPair(pair, { ...OPTIONS, attributes })).toHaveLength(2);
  });

  test('options without attributes are refused', () => {
    expect(() => augmentPair(PAIR, { ...OPTIONS, attributes: [] })).toThrow('at least one reward');
  });
});

const reward = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const message = fc.record({
  role: fc.constantFrom('system', 'user', 'assistant'),
  content: fc.string({ unit: 'grapheme' }),
});
const pairs = fc
  .record({
    promptId: fc.string(),
    messages: fc.array(message, { maxLength: 5 }),
    chosen: fc.string(),
    rejected: fc.string(),
    chosenRewards: fc.record({ a: reward, b: reward }),
    rejectedRewards: fc.record({ a: reward, b: reward }),
  })
  .map(
    (pair): AugmentablePair => ({
      ...pair,
      scoreChosen: pair.chosenRewards.a ?? 0,
      scoreRejected: pair.rejectedRewards.a ?? 0,
    }),
  );
const choices = fc.record({
  template: fc.constantFrom<Augmentation['template']>('system', 'user'),
  text: fc.constantFrom(DEFAULT_AUGMENTATION_TEXT, OPTIONS.text),
  scale: fc.constant(OPTIONS.scale),
  attributes: fc.constantFrom<string[]>(['a'], ['b'], ['a', 'b']),
  keepOriginals: fc.boolean(),
  half: fc.option(fc.record({ seed: fc.string({ maxLength: 3 }) })),
});
const contentsOf = (rows: readonly AugmentedPair[]) =>
  rows.map(({ messages }) => messages.map(({ content }) => content).join('\u0000'));

describe('properties', () => {
  test('an augmented pair gives exactly two rows under one goal each, the second with its sides swapped', () => {
    fc.assert(
      fc.property(pairs, choices, (pair, options) => {
        const rows = augmentPair(pair, options);
        const kept = rows.filter(({ goal }) => goal === null);
        const [first, second, ...more] = rows.filter(({ goal }) => goal !== null);
        const outcome = augmentationOutcome(pair, options);
        const isKept = options.keepOriginals && ['augmented', 'outside-half'].includes(outcome);
        expect(kept).toHaveLength(isKept ? 1 : 0);
        expect(more).toEqual([]);
        expect([first, second].filter(Boolean)).toHaveLength(outcome === 'augmented' ? 2 : 0);
        if (!first || !second) return;
        expect([first.goal, second.goal]).toEqual(['chosen', 'rejected']);
        expect(first).toMatchObject({ chosen: pair.chosen, rejected: pair.rejected });
        expect(second).toMatchObject({ chosen: pair.rejected, rejected: pair.chosen });
        expect([second.scoreChosen, second.scoreRejected]).toEqual([
          pair.scoreRejected,
          pair.scoreChosen,
        ]);
        expect(contentsOf([first])).not.toEqual(contentsOf([second]));
      }),
    );
  });

  test('each prompt has its prefix once and is otherwise the one of the pair', () => {
    fc.assert(
      fc.property(pairs, choices, (pair, options) => {
        const rows = augmentPair(pair, options).filter(({ goal }) => goal !== null);
        for (const { messages, promptId } of rows) {
          expect(promptId).toBe(pair.promptId);
          const [opening = ''] = options.text.split('{low}');
          const prefixes = messages.filter(({ content }) => content.startsWith(opening));
          expect(prefixes).toHaveLength(1);
          const [touched] = prefixes;
          expect(touched?.role).toBe(options.template);
          const others = messages.filter((one) => one !== touched);
          const before = [...pair.messages];
          for (const one of others) before.splice(before.indexOf(one), 1);
          expect(before.length).toBeLessThanOrEqual(1);
          const [original] = before;
          if (!original) continue;
          expect(original.role).toBe(options.template);
          expect(touched?.content.endsWith(original.content.trim() && original.content)).toBe(true);
        }
      }),
    );
  });

  test('what is drawn of a prompt depends on its id and the seed alone, and is about a half', () => {
    const options = { ...OPTIONS, half: { seed: '1' } };
    const outcomeOf = (promptId: string, more: Partial<AugmentablePair> = {}) =>
      augmentationOutcome({ ...PAIR, ...more, promptId }, options);
    const ids = Array.from({ length: 2000 }, (_, i) => `prompt ${i}`);
    const drawn = ids.filter((id) => outcomeOf(id) === 'augmented');
    expect(drawn.length).toBeGreaterThan(900);
    expect(drawn.length).toBeLessThan(1100);
    expect(ids.toReversed().filter((id) => outcomeOf(id) === 'augmented')).toEqual(
      drawn.toReversed(),
    );
    for (const id of drawn) expect(outcomeOf(id, { chosen: 'other' })).toBe('augmented');
    const other = { ...OPTIONS, half: { seed: '2' } };
    const redrawn = ids.filter(
      (promptId) => augmentationOutcome({ ...PAIR, promptId }, other) === 'augmented',
    );
    expect(redrawn).not.toEqual(drawn);
    const rows = ids.flatMap((promptId) => augmentPair({ ...PAIR, promptId }, options));
    expect(rows).toHaveLength(2 * drawn.length);
  });
});
