import { diffArrays } from 'diff';
import type { TextPart } from '@/components/text/take-parts';
import { COMPARED_UNITS } from '@/lib/core/text/compared-units';

/** Two texts in parts: `dim` what both begin with, `plain` what both have, `differs` what only this one has. */
export type WordDiff = {
  a: TextPart[];
  b: TextPart[];
  /** True where the texts are too long or too different to be compared word by word: all but the beginning is plain. */
  given: 'words' | 'beginning';
};

/** Words and marks of a text with the white space that follows them. */
const WORD = /[\p{L}\p{N}_]+\s*|[^\p{L}\p{N}_]\s*/gu;

/** Words that may differ; the time grows with its square, and stays under about half a second. */
const MOST_CHANGES = 3000;

/**
 * Returns two texts with their differences, word by word, by the algorithm of Myers (1986). Joined, the parts of a side are its
 * text. Where that would take too long, or where the texts are not `whole`, only the shared beginning is told apart, and `given` says so.
 */
export function diffWords(a: string, b: string, prefix: number, whole = true): WordDiff {
  const start: TextPart[] = prefix > 0 ? [{ text: a.slice(0, prefix), look: 'dim' }] : [];
  const [restA, restB] = [a.slice(prefix), b.slice(prefix)];
  const changes =
    !whole || a.length + b.length > COMPARED_UNITS
      ? undefined
      : diffArrays(wordsOf(restA), wordsOf(restB), { maxEditLength: MOST_CHANGES });
  if (!changes) {
    return {
      a: [...start, ...partOf(restA, 'plain')],
      b: [...start, ...partOf(restB, 'plain')],
      given: 'beginning',
    };
  }
  const sideOf = (hidden: 'added' | 'removed') => [
    ...start,
    ...changes
      .filter((change) => !change[hidden])
      .flatMap(({ value, added, removed }) =>
        partOf(value.join(''), added || removed ? 'differs' : 'plain'),
      ),
  ];
  return { a: sideOf('added'), b: sideOf('removed'), given: 'words' };
}

/** Returns the words of a text; joined, they are the text. */
function wordsOf(text: string): string[] {
  const lead = /^\s+/u.exec(text)?.[0] ?? '';
  return [...(lead === '' ? [] : [lead]), ...(text.slice(lead.length).match(WORD) ?? [])];
}

function partOf(text: string, look: TextPart['look']): TextPart[] {
  return text === '' ? [] : [{ text, look }];
}
