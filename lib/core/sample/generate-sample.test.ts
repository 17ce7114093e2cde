import { expect, test } from 'vitest';
import type { SourceResponse, SourceRow } from '@/lib/core/dataset/source-row';
import { generateSample } from './generate-sample';
import { RESPONSES_PER_PROMPT } from './sample-row';

const rows = [...generateSample('sample')];
const responses = rows.flatMap((row) => row.responses);

function row(id: string): SourceRow {
  const found = rows.find(({ promptId }) => promptId === id);
  if (!found) throw new Error(`no prompt ${id}`);
  return found;
}

function rewards(of: readonly SourceResponse[], name = 'helpfulness'): number[] {
  return of.map(({ rewards: all }) => all[name]).filter((value) => typeof value === 'number');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  const product = mean(xs.map((x, i) => (x - mx) * ((ys[i] ?? 0) - my)));
  const spread = (values: readonly number[], m: number) =>
    Math.sqrt(mean(values.map((value) => (value - m) ** 2)));
  return product / (spread(xs, mx) * spread(ys, my));
}

function skewness(values: readonly number[]): number {
  const m = mean(values);
  const sigma = Math.sqrt(mean(values.map((value) => (value - m) ** 2)));
  return mean(values.map((value) => ((value - m) / sigma) ** 3));
}

test('the same seed gives the same rows, another seed others', () => {
  expect([...generateSample('sample')]).toEqual(rows);
  expect([...generateSample('other')]).not.toEqual(rows);
});

test('it is 207 prompts with mostly 64 responses, each prompt once', () => {
  expect(rows).toHaveLength(207);
  expect(new Set(rows.map(({ promptId }) => promptId)).size).toBe(rows.length);
  expect(new Set(rows.map(({ messages }) => JSON.stringify(messages))).size).toBeGreaterThan(195);
  const full = rows.filter((r) => r.responses.length === RESPONSES_PER_PROMPT);
  expect(full.length).toBeGreaterThan(rows.length - 5);
});

test('no response is empty, overlong or half put together', () => {
  for (const { text } of responses) {
    expect(text.trim()).toBe(text);
    expect(text.length).toBeGreaterThan(1);
    expect(text.length).toBeLessThan(900);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('responses of a prompt rarely say the same', () => {
  const distinct = rows.map(
    (r) => new Set(r.responses.map(({ text }) => text)).size / r.responses.length,
  );
  expect(mean(distinct)).toBeGreaterThan(0.8);
});

test('the rewards lie on their scales', () => {
  const helpfulness = rewards(responses);
  expect(Math.min(...helpfulness)).toBeGreaterThan(-7);
  expect(Math.min(...helpfulness)).toBeLessThan(-3);
  expect(Math.max(...helpfulness)).toBeGreaterThan(5);
  expect(Math.max(...helpfulness)).toBeLessThan(8);
  const penalised = rewards(responses, 'length_penalised');
  expect(Math.min(...penalised)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...penalised)).toBeLessThanOrEqual(1);
});

test('helpfulness grows with length, length_penalised less so', () => {
  const scored = responses.filter(({ rewards: all }) => all.helpfulness !== null);
  const lengths = scored.map(({ text }) => text.length);
  const bias = correlation(lengths, rewards(scored));
  expect(bias).toBeGreaterThan(0.4);
  expect(correlation(lengths, rewards(scored, 'length_penalised'))).toBeLessThan(bias);
});

test('the larger model is better on the whole', () => {
  const of = (model: string) => responses.filter(({ attributes }) => attributes.model === model);
  expect(mean(rewards(of('sample-large')))).toBeGreaterThan(mean(rewards(of('sample-small'))));
});

test('some prompts are skewed to either side', () => {
  const skews = rows
    .filter((r) => r.responses.length > 10)
    .map((r) => skewness(rewards(r.responses)));
  expect(skews.filter((skew) => skew < -1).length).toBeGreaterThan(5);
  expect(skews.filter((skew) => skew > 0.5).length).toBeGreaterThan(5);
});

test('a few responses are cut off', () => {
  const cut = responses.filter(({ attributes }) => attributes.finish_reason === 'length');
  expect(cut.length).toBeGreaterThan(50);
  expect(cut.length).toBeLessThan(400);
});

test('the odd prompts are odd', () => {
  expect(new Set(rewards(row('odd-equal-rewards').responses)).size).toBe(1);
  expect(row('odd-one-response').responses).toHaveLength(1);
  expect(row('odd-few-responses').responses).toHaveLength(5);
  expect(rewards(row('odd-some-unscored').responses)).toHaveLength(55);
  expect(rewards(row('odd-all-unscored').responses)).toEqual([]);
  const equal = row('odd-equal-texts').responses;
  expect(equal[10]?.text).toBe(equal[2]?.text);
  expect(equal[10]?.rewards).not.toEqual(equal[2]?.rewards);
  const html = row('odd-html').responses.map(({ text }) => text);
  expect(html.some((text) => text.includes('<script>alert(1)</script>'))).toBe(true);
  expect(row('odd-right-to-left').responses.some(({ text }) => /[֐-ࣿ]/.test(text))).toBe(true);
  expect(row('odd-emoji').responses.some(({ text }) => text.includes('👩‍🔬'))).toBe(true);
  const roles = row('odd-chat').messages.map(({ role }) => role);
  expect(roles).toEqual(['system', 'user', 'assistant', 'user']);
});

test('the prompt with two groups has a gap in the middle', () => {
  const values = rewards(row('odd-two-groups').responses).sort((a, b) => a - b);
  const [low, high] = [values[5] ?? 0, values[58] ?? 0];
  const third = (high - low) / 3;
  const middle = values.filter((value) => value > low + third && value < high - third);
  expect(middle.length).toBeLessThan(values.length / 5);
});
