'use client';

import { useMemo } from 'react';
import { isLong } from '@/components/pairs/is-long';
import { countOf } from '@/lib/core/format/format-count';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { countCharacters } from '@/lib/core/text/count-characters';
import { PartedText } from './parted-text';
import type { TextPart } from './take-parts';
import type { WholeText } from './whole-text';

type Props = {
  text: string;
  lines: 6 | 40;
  /** Where the text is a beginning: the length in characters of the whole, and where that is. */
  whole?: WholeText & { characters: number };
  marks?: readonly MarkTerm[];
  /** So many UTF-16 units at the beginning are dimmed. */
  dim?: number;
};

/** A text of which every character stands as it came. */
export function RawText({ text, lines, whole, marks, dim = 0 }: Props) {
  const parts = useMemo(() => dimmedParts(text, dim), [text, dim]);
  return (
    <PartedText
      parts={parts}
      long={isLong(text, lines)}
      lines={lines}
      more={`show all ${countOf(whole?.characters ?? countCharacters(text), 'character')}`}
      {...(whole ? { whole } : {})}
      {...(marks ? { marks } : {})}
    />
  );
}

function dimmedParts(text: string, dim: number): TextPart[] {
  if (dim === 0) return [{ text, look: 'plain' }];
  return [
    { text: text.slice(0, dim), look: 'dim' },
    { text: text.slice(dim), look: 'plain' },
  ];
}
