import type { ComparedSetsView, SetFigures } from '@/lib/core/views/compared-sets-view';
import { alignColumns } from './print';

const NAMES: Record<keyof SetFigures, string> = {
  prefixCharacters: 'shared prefix, characters',
  prefixRatio: '  of the longer side',
  prefixWords: 'shared prefix, words',
  prefixWordRatio: '  of the longer side',
  contrast: 'contrast (margin)',
  quality: 'quality (chosen reward)',
  difficulty: 'difficulty (constraints)',
};

/** Returns two sets of equal size as lines of text. */
export function describeSets({ a, b, prompts, pairs, looked }: ComparedSetsView): string {
  const count = (value: number | null) => value?.toLocaleString('en-US') ?? '–';
  const exact = (value: number | null) => value?.toPrecision(4) ?? '–';
  const keys = ['prefixCharacters', 'prefixRatio', 'prefixWords', 'prefixWordRatio'] as const;
  const rest = ['contrast', 'quality', 'difficulty'] as const;
  return [
    `${count(pairs)} pairs each, of the same ${count(prompts)} of ${count(looked)} prompts\n`,
    alignColumns([
      ['', 'a', 'b'],
      ...[...keys, ...rest].map((key) => [NAMES[key], exact(a[key]), exact(b[key])]),
    ]),
    '\nbefore they were made equal:\n',
    alignColumns([
      ['prompts', count(a.all.prompts), count(b.all.prompts)],
      ['pairs', count(a.all.pairs), count(b.all.pairs)],
      ['sampled tokens', count(a.all.tokens), count(b.all.tokens)],
      ['pairs per 1,000 tokens', exact(a.all.pairsPerThousand), exact(b.all.pairsPerThousand)],
    ]),
  ].join('');
}
