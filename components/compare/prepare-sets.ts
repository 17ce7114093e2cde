import { formatCount, formatShare } from '@/lib/core/format/format-count';
import { numberFormat } from '@/lib/core/format/format-number';
import type { ComparedSetsView, SetFigures, SetYield } from '@/lib/core/views/compared-sets-view';

/** A line of a table of two sets; `unit` is empty where there is none. */
export type SetRow = { name: string; a: string; b: string; difference: string };

type Format = (value: number) => string;

const NONE = '–';

const share: Format = (value) => formatShare(value, 1);
/** A difference of shares. */
const points: Format = (value) => `${(100 * value).toFixed(1)} points`;

/** Returns what a screen says of two recipes as sets of equal size. */
export function prepareSets({ a, b, prompts, pairs, looked, shown }: ComparedSetsView): {
  headline: string;
  over: string | null;
  equal: SetRow[];
  all: SetRow[];
} {
  const equal = (name: string, key: keyof SetFigures, format: Format, apart: Format = format) =>
    rowOf(name, a[key], b[key], format, apart);
  const all = (name: string, key: keyof SetYield, format: Format) =>
    rowOf(name, a.all[key], b.all[key], format, format);
  const decimals = (key: keyof SetFigures) =>
    numberFormat([a[key], b[key]].filter((value) => value !== null));
  return {
    headline:
      pairs === 0
        ? 'No prompt gives pairs by both recipes'
        : `${formatCount(pairs)} pairs each, of the same ${formatCount(prompts)} prompts`,
    over:
      looked < shown ? `over ${formatCount(looked)} prompts drawn of ${formatCount(shown)}` : null,
    equal: [
      equal('shared prefix, ch', 'prefixCharacters', (value) => formatCount(Math.round(value))),
      equal('shared prefix, of the longer text', 'prefixRatio', share, points),
      equal('shared prefix, words', 'prefixWords', decimals('prefixWords')),
      equal('shared prefix, of the words', 'prefixWordRatio', share, points),
      equal('contrast: margin', 'contrast', decimals('contrast')),
      equal('quality: chosen reward', 'quality', decimals('quality')),
      equal('difficulty: constraints of the prompt', 'difficulty', decimals('difficulty')),
    ],
    all: [
      all('prompts', 'prompts', formatCount),
      all('pairs', 'pairs', formatCount),
      all('sampled tokens', 'tokens', formatCount),
      all('pairs per 1,000 tokens', 'pairsPerThousand', (value) => value.toPrecision(3)),
    ],
  };
}

function rowOf(
  name: string,
  a: number | null,
  b: number | null,
  format: Format,
  apart: Format,
): SetRow {
  const text = (value: number | null) => (value === null ? NONE : format(value));
  const difference =
    a === null || b === null ? NONE : `${b > a ? '+' : b < a ? '−' : ''}${apart(Math.abs(b - a))}`;
  return { name, a: text(a), b: text(b), difference };
}
