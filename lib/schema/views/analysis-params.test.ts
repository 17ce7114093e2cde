import { expect, test } from 'vitest';
import { parseSeed, parseTokenizer, requireSeed } from './analysis-params';
import { parseView } from './view-params';

const parsed = parseView('d', { mu: 'x' });

test('a seed is any short text, 1 where the address names none', () => {
  expect(parseSeed(parsed, { seed: 'tea 7' })).toEqual({ parsed, seed: 'tea 7' });
  expect(parseSeed(parsed, {}).seed).toBe('1');
  expect(parseSeed(parsed, { seed: '' }).seed).toBe('1');
  expect(requireSeed('--seed', '0')).toBe('0');
});

test('a seed that is too long is listed as ignored, or refused by the command', () => {
  const read = parseSeed(parsed, { seed: 'x'.repeat(65) });
  expect(read.seed).toBe('1');
  expect(read.parsed.ignored).toEqual(['mu=x', `seed=${'x'.repeat(64)}…`]);
  expect(() => requireSeed('--seed', 'x'.repeat(65))).toThrow('1 to 64 characters, found 65');
});

test('a tokenizer is one of the known names; another is listed as ignored and words are counted', () => {
  const read = (tokenizer?: string | string[]) => parseTokenizer(parsed, { tokenizer }, ['small']);
  expect(read('small')).toEqual({ parsed, tokenizer: 'small' });
  expect(read(['small', 'x']).tokenizer).toBe('small');
  expect(read().tokenizer).toBeNull();
  expect(read('').parsed.ignored).toEqual(['mu=x']);
  const stale = read('/etc/tokenizer.json');
  expect(stale.tokenizer).toBeNull();
  expect(stale.parsed.ignored).toEqual(['mu=x', 'tokenizer=/etc/tokenizer.json']);
});
