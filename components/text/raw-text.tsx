import { isLong } from '@/components/pairs/is-long';
import { countOf } from '@/lib/core/format/format-count';
import type { MarkTerm } from '@/lib/core/search/search-query';
import { countCharacters } from '@/lib/core/text/count-characters';
import { PartedText } from './parted-text';
import type { WholeText } from './whole-text';

type Props = {
  text: string;
  lines: 6 | 40;
  /** Where the text is a beginning: the length in characters of the whole, and where that is. */
  whole?: WholeText & { characters: number };
  marks?: readonly MarkTerm[];
};

/** A text of which every character stands as it came. */
export function RawText({ text, lines, whole, marks }: Props) {
  return (
    <PartedText
      parts={[{ text, look: 'plain' }]}
      long={isLong(text, lines)}
      lines={lines}
      more={`show all ${countOf(whole?.characters ?? countCharacters(text), 'character')}`}
      {...(whole ? { whole } : {})}
      {...(marks ? { marks } : {})}
    />
  );
}
