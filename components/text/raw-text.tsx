import { isLong } from '@/components/pairs/is-long';
import { countOf } from '@/lib/core/format/format-count';
import { countCharacters } from '@/lib/core/text/count-characters';
import { PartedText } from './parted-text';

/** A text of which every character stands as it came. */
export function RawText({ text, lines }: { text: string; lines: 6 | 40 }) {
  return (
    <PartedText
      parts={[{ text, look: 'plain' }]}
      long={isLong(text, lines)}
      lines={lines}
      more={`show all ${countOf(countCharacters(text), 'character')}`}
    />
  );
}
