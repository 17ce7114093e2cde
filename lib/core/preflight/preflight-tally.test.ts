import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedPair } from '@/lib/core/export/preference-pair';
import { LimitCheck } from './limit-check';
import type { PreflightKind } from './preflight-report';
import { PreflightTally } from './preflight-tally';

const messages = (content: string) => JSON.stringify([{ role: 'user', content }]);

function placed(
  pair: Partial<PlacedPair['pair']> = {},
  rest: Partial<Omit<PlacedPair, 'pair'>> = {},
): PlacedPair {
  const base = {
    promptId: 'a',
    messagesJson: messages('A?'),
    chosen: 'good',
    rejected: 'bad',
    scoreChosen: 2,
    scoreRejected: 1,
  };
  return { pair: { ...base, ...pair }, split: 'train', ...rest };
}

function check(pairs: PlacedPair[], options: { scoresMayFall?: boolean; words?: number } = {}) {
  const tally = new PreflightTally({ scoresMayFall: false, ...options });
  tally.add({ pairs });
  return tally.report();
}

const found = (pairs: PlacedPair[], options?: { scoresMayFall?: boolean; words?: number }) =>
  check(pairs, options).findings.map(({ kind, level, count }) => `${level} ${kind} ${count}`);

test('a pair that is in order gives no finding, and neither do no pairs', () => {
  expect(check([placed()])).toEqual({ pairs: 1, words: 768, limit: null, findings: [] });
  expect(check([])).toEqual({ pairs: 0, words: 768, limit: null, findings: [] });
});

test('each kind has its level, and a pair may have several findings', () => {
  expect(found([placed({ chosen: 'bad' })])).toEqual(['error equal_sides 1']);
  expect(found([placed({ chosen: ' \n' })])).toEqual(['error blank_chosen 1']);
  expect(found([placed({ rejected: '' })])).toEqual(['warning blank_rejected 1']);
  expect(found([placed({ chosen: '', rejected: '' })])).toEqual([
    'error equal_sides 1',
    'error blank_chosen 1',
    'warning blank_rejected 1',
  ]);
  expect(found([placed({ scoreChosen: 1 })])).toEqual(['error chosen_not_above 1']);
  expect(found([placed({ scoreChosen: 0 })], { scoresMayFall: true })).toEqual([
    'warning chosen_not_above 1',
  ]);
  expect(found([placed(), placed()])).toEqual(['warning duplicate_pair 1']);
});

test.each(['<|im_start|>', '<|start_header_id|>', '[INST]', '<start_of_turn>', '<</SYS>>'])(
  'a left %s is found in the prompt and on either side',
  (token) => {
    const text = `before ${token} after`;
    for (const pair of [
      { messagesJson: messages(text) },
      { chosen: text },
      { rejected: text },
      { chosen: text, rejected: `${text}!` },
    ]) {
      expect(found([placed(pair)])).toEqual(['warning template_token 1']);
    }
  },
);

test('what only looks like a special token is none', () => {
  expect(found([placed({ chosen: 'a <| b |> c [INSTALL] INST] <start_of_tur>' })])).toEqual([]);
});

test('sides that begin alike are compared by words and not by white space', () => {
  const pair = placed({ chosen: 'one two  three four', rejected: 'one two three five' });
  expect(found([pair], { words: 3 })).toEqual(['warning same_beginning 1']);
  expect(found([pair], { words: 4 })).toEqual([]);
  expect(found([placed({ chosen: 'same\n', rejected: 'same' })])).toEqual([
    'warning same_beginning 1',
  ]);
});

const letters = {
  name: 'letters',
  key: 'letters',
  sha256: '',
  vocabulary: 0x110000,
  encode: (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
};
const readContents = (messagesJson: string) => [{ role: 'user', content: messagesJson }];

test('with a limit of tokens the prompt counts, and what is cut tells no sides apart', () => {
  const pair = placed({ messagesJson: 'abc', chosen: 'one two', rejected: 'one three' });
  const within = (maxLength: number) => {
    const limit = new LimitCheck({ tokenizer: letters, maxLength }, readContents);
    const tally = new PreflightTally({ scoresMayFall: false, words: 1, limit });
    tally.add({ pairs: [pair] });
    return tally.report();
  };
  const kinds = (maxLength: number) => within(maxLength).findings.map(({ kind }) => kind);
  expect(within(12)).toEqual({
    pairs: 1,
    words: 1,
    limit: { tokenizer: 'letters', maxLength: 12 },
    findings: [],
  });
  expect(kinds(11)).toEqual(['longer_than_limit']);
  expect(kinds(9)).toEqual(['longer_than_limit']);
  expect(kinds(8)).toEqual(['same_beginning', 'longer_than_limit']);
  expect(kinds(2)).toEqual(['same_beginning', 'longer_than_limit']);
});

test('a prompt in both splits is an error, its text alone under another id a warning', () => {
  const test = { split: 'test' } as const;
  expect(found([placed(), placed({ chosen: 'better' }, test)])).toEqual([
    'error prompt_in_both_splits 1',
  ]);
  expect(found([placed(), placed({ chosen: 'better', promptId: 'b' }, test)])).toEqual([
    'warning prompt_text_in_both_splits 1',
  ]);
  const other = { promptId: 'b', messagesJson: messages('B?') };
  expect(found([placed(), placed(other, test)])).toEqual([]);
});

test('the first five prompts are named, each once, with their place where it is known', () => {
  const pairs = Array.from({ length: 20 }, (_, i) =>
    placed(
      { promptId: `p${i >> 1}`, messagesJson: messages(`${i}`), chosen: '' },
      i < 4 ? { ordinal: i >> 1 } : {},
    ),
  );
  expect(check(pairs).findings).toEqual([
    {
      kind: 'blank_chosen',
      level: 'error',
      count: 20,
      cases: [0, 1, 2, 3, 4].map((i) => ({ promptId: `p${i}`, ordinal: i < 2 ? i : null })),
    },
  ]);
});

const text = fc.constantFrom('', ' ', 'a', 'b', 'ab', 'a b', 'b a', '👩‍👩‍👧', '<|im_end|>');
const pairs = fc.array(
  fc
    .record({
      promptId: fc.constantFrom('1', '2', '12'),
      messagesJson: text,
      chosen: text,
      rejected: text,
      scoreChosen: fc.integer({ min: 0, max: 2 }),
      scoreRejected: fc.integer({ min: 0, max: 2 }),
    })
    .chain((pair) =>
      fc.constantFrom('train' as const, 'test' as const).map((split) => ({ pair, split })),
    ),
  { maxLength: 40 },
);

test('counts what looking at all pairs at once counts, in whatever batches they come', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 40 }), (all, size) => {
      const tally = new PreflightTally({ scoresMayFall: false });
      for (let i = 0; i < all.length; i += size) {
        tally.add({ pairs: all.slice(i, i + size) });
      }
      const counts = new Map(tally.report().findings.map(({ kind, count }) => [kind, count]));
      const count = (kind: PreflightKind) => counts.get(kind) ?? 0;
      const where = (test: (pair: PlacedPair['pair']) => boolean) =>
        all.filter(({ pair }) => test(pair)).length;
      const key = ({ pair }: PlacedPair) =>
        JSON.stringify([pair.messagesJson, pair.chosen, pair.rejected]);
      expect(count('equal_sides')).toBe(where((pair) => pair.chosen === pair.rejected));
      expect(count('blank_chosen')).toBe(where((pair) => !/\S/u.test(pair.chosen)));
      expect(count('chosen_not_above')).toBe(where((p) => p.scoreChosen <= p.scoreRejected));
      expect(count('duplicate_pair')).toBe(all.length - new Set(all.map(key)).size);
      const idsOf = (split: string) =>
        new Set(all.filter((one) => one.split === split).map(({ pair }) => pair.promptId));
      const [train, test] = [idsOf('train'), idsOf('test')];
      expect(count('prompt_in_both_splits')).toBe([...train].filter((id) => test.has(id)).length);
    }),
  );
});
