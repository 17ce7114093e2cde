import { describe, expect, test } from 'vitest';
import { EffectTally } from '@/lib/core/effect/effect-tally';
import { PAIRINGS } from '@/lib/core/rewards/pairing';
import {
  coincidenceLines,
  coincidenceNote,
  effectPlaces,
  marginLines,
  pairingAt,
  pointLines,
} from './prepare-effect';
import { mainStep, overPrompts, prepareEffectSummary } from './prepare-effect-summary';
import { prepareEffectTable } from './prepare-effect-table';

const tally = new EffectTally([5, 11, 40], '1', 'population');
for (let p = 0; p < 30; p++) {
  const rewards = Float64Array.from({ length: p === 0 ? 40 : 11 }, (_, i) =>
    Math.sin(p * 7 + i * 3),
  );
  tally.add(`p${p}`, rewards);
}
const steps = tally.steps();
const effect = { seed: '1', drawn: { prompts: 30, of: 30 }, steps };
const [extremes, sweet, , , , , other] = PAIRINGS;
if (!extremes || !sweet || !other) throw new Error('there are 21 pairings');

test('each n stands with the prompts that have as many', () => {
  expect(effectPlaces(steps)).toEqual([
    { text: '5', count: 30 },
    { text: '11', count: 30 },
    { text: '40', count: 1 },
  ]);
});

describe('lines', () => {
  test('the current pairing has a line of its own only where no other line is it', () => {
    const ids = (pairing: typeof sweet) => marginLines(steps, pairing).map((line) => line.id);
    expect(ids(sweet)).toEqual(['extremes', 'sweet', 'best']);
    expect(ids(extremes)).toEqual(['extremes', 'sweet', 'best']);
    expect(ids(other)).toEqual(['extremes', 'sweet', 'best', 'current']);
    expect(marginLines(steps, other).at(-1)?.values[1]).toBe(
      pairingAt(steps[1] ?? never(), other)?.meanMargin,
    );
  });

  test('points come highest first, then what best of n rejects', () => {
    const lines = pointLines(steps, 'z');
    expect(lines.map((line) => line.label)).toEqual([
      ...['max', 'μ+2σ', 'μ+σ', 'μ', 'μ−σ', 'μ−2σ', 'min'],
      'best of n rejects',
    ]);
    expect(lines.map((line) => line.values.length)).toEqual(new Array(8).fill(3));
    expect(pointLines(steps, 'reward')[0]?.values[0]).toBe(steps[0]?.points.at(-1)?.meanReward);
  });

  test('at n = 5 best of n is the (max, min) pair in every prompt', () => {
    const best = coincidenceLines(steps, sweet).find((line) => line.id === 'best');
    expect(best?.values[0]).toBe(1);
    expect(best?.values[1]).toBeLessThan(1);
    expect(coincidenceLines(steps, other)).toHaveLength(4);
    expect(coincidenceNote(other)).toMatch(/ · no μ\+2σ ▸ min: it is collapsed or tied$/);
    expect(coincidenceNote(sweet)).not.toContain('collapsed');
  });
});

describe('the summary', () => {
  const summarise = (given: Partial<typeof effect>) => {
    const summary = prepareEffectSummary({ ...effect, ...given });
    const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
    return {
      ...summary,
      coincidence: plain(summary?.coincidence),
      margins: plain(summary?.margins),
    };
  };

  test('ends at the largest n that half of the prompts have', () => {
    expect(mainStep(effect)?.n).toBe(11);
    const { coincidence, margins } = summarise({});
    expect(coincidence).toMatch(/pair for all 30 prompts at n = 5, .*30 prompts at n = 11/);
    expect(margins).toMatch(/^Mean margin at n = 5 → 11: max ▸ min [\d.]+ → [\d.]+, /);
  });

  test('warns where most pairs are the same', () => {
    expect(summarise({ steps: steps.slice(0, 1) })).toMatchObject({
      coincidence:
        '(max, μ−2σ) is the (max, min) pair for all 30 prompts at n = 5: they are one dataset.',
      warns: true,
    });
    expect(prepareEffectSummary({ ...effect, steps: [] })).toBeNull();
  });

  test('knows one prompt, and none with points', () => {
    const summaryOf = (...prompts: number[][]) => {
      const few = new EffectTally([5], '1', 'population');
      for (const rewards of prompts) few.add('p', Float64Array.from(rewards));
      return summarise({ steps: few.steps(), drawn: { prompts: 1, of: 1 } });
    };
    expect(summaryOf([1, 2, 3, 4, 5]).coincidence).toMatch(/for the one prompt at n = 5: they are/);
    expect(summaryOf([1, 1, 1, 1, 1])).toMatchObject({
      coincidence: '(max, μ−2σ) is the (max, min) pair for no prompt at n = 5.',
      warns: false,
    });
  });

  test('says over which prompts', () => {
    expect(overPrompts(effect)).toBe('over all 30 prompts shown');
    expect(overPrompts({ seed: '7', drawn: { prompts: 5000, of: 60_000 } })).toBe(
      'over 5,000 of 60,000 prompts drawn by seed 7',
    );
  });
});

test('the table has a text for each n in every column', () => {
  const columns = prepareEffectTable(steps, other);
  for (const column of columns) expect(column.texts).toHaveLength(3);
  const texts = (id: string) => columns.find((column) => column.id === id)?.texts;
  expect(texts('leftOut')).toEqual(['0', '0', '29']);
  expect(texts('same')?.[0]).toBe('100 %');
});

function never(): never {
  throw new Error('there are steps');
}
